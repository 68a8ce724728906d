import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import type { Documents, Paper } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { ProblemSummary } from '@/ui/problem-summary';
import { type DocumentsOf, documentsQuery, makeDocument } from './api/documents';
import { DocumentRow } from './document-row';
import classes from './documents-section.module.css';

interface Props {
  of: DocumentsOf;
  /** There is something to make one of. */
  isReady: boolean;
  title: string;
  lead: string;
  /** To be led to by the address. */
  anchor?: string;
  /** What to know before one is made. */
  note?: ReactNode;
}

/** What there is as a PDF to print and sign, and what came back signed. */
export function DocumentsSection({ of, isReady, title, lead, anchor, note }: Props) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(documentsQuery(of));
  const id = useId();
  if (!error && (!data || (data.items.length === 0 && !(data.may_make && isReady)))) return null;
  return (
    <section className={`${classes.section} no-print`} id={anchor} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {data && (
        <>
          {data.may_make && <p className={classes.lead}>{lead}</p>}
          {data.items.length === 0 && <p className="soft">{t('staff.documents.none')}</p>}
          {data.items.length > 0 && (
            <ul className={classes.list}>
              {data.items.map((document) => (
                <DocumentRow key={document.code} document={document} of={of} mayMake={data.may_make} />
              ))}
            </ul>
          )}
          {data.may_make && isReady && !data.has_address && <p className="soft">{t('staff.documents.no_address')}</p>}
          {data.may_make && isReady && note}
          {data.may_make && isReady && <MakeForm documents={data} of={of} />}
        </>
      )}
    </section>
  );
}

function MakeForm({ documents, of }: { documents: Documents; of: DocumentsOf }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [paper, setPaper] = useState<Paper>(documents.paper);
  const making = useMutation({
    mutationFn: () => makeDocument(of, paper),
    onSuccess: (next) => client.setQueryData(documentsQuery(of).queryKey, next),
  });
  const hasCurrent = documents.items.some(({ standing }) => standing === 'current');
  return (
    <div className={classes.make}>
      <ProblemSummary error={making.error} />
      <NativeSelect
        label={t('staff.documents.paper')}
        value={paper}
        onChange={({ currentTarget: { value } }) => setPaper(value as Paper)}
        data={(['letter', 'a4'] as const).map((value) => ({ value, label: t(`staff.documents.paper.${value}`) }))}
      />
      <Button variant={hasCurrent ? 'default' : 'filled'} loading={making.isPending} onClick={() => making.mutate()}>
        {t(hasCurrent ? 'staff.documents.make_new' : 'staff.documents.make')}
      </Button>
    </div>
  );
}
