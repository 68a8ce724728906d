import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Documents, OfficeReport, Paper } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { ProblemSummary } from '@/ui/problem-summary';
import { documentsQuery, makeDocument } from './api/documents';
import type { ReportAddress } from './api/show-report';
import { DocumentRow } from './document-row';
import classes from './documents-section.module.css';

interface Props {
  report: OfficeReport;
  at: ReportAddress;
}

/** What was delivered as a PDF to print and sign, and what came back signed. */
export function DocumentsSection({ report, at }: Props) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(documentsQuery(at));
  const isDelivered = report.delivered_at !== null;
  if (!error && (!data || (data.items.length === 0 && !(data.may_make && isDelivered)))) return null;
  return (
    <section className={`${classes.section} no-print`} aria-labelledby="documents">
      <h2 id="documents">{t('staff.documents.title')}</h2>
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {data && (
        <>
          {data.may_make && <p className={classes.lead}>{t('staff.documents.lead')}</p>}
          {data.items.length === 0 && <p className="soft">{t('staff.documents.none')}</p>}
          {data.items.length > 0 && (
            <ul className={classes.list}>
              {data.items.map((document) => (
                <DocumentRow key={document.code} document={document} report={report} at={at} mayMake={data.may_make} />
              ))}
            </ul>
          )}
          {data.may_make && isDelivered && !data.has_address && (
            <p className="soft">{t('staff.documents.no_address')}</p>
          )}
          {data.may_make && isDelivered && <MakeForm documents={data} at={at} />}
        </>
      )}
    </section>
  );
}

function MakeForm({ documents, at }: { documents: Documents; at: ReportAddress }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [paper, setPaper] = useState<Paper>(documents.paper);
  const making = useMutation({
    mutationFn: () => makeDocument(at, paper),
    onSuccess: (next) => client.setQueryData(documentsQuery(at).queryKey, next),
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
