import { Button, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import sheet from '@/ui/sheet.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { addMeasure } from './api/add-measure';
import { measuresQuery } from './api/list-measures';

/** Units of measure: the catalogue from which Planning validates each indicator's. */
export function MeasuresPage() {
  const { t } = useTexts();
  const { data: measures, error, refetch } = useQuery(measuresQuery);
  useTitle(t('staff.administration.measures'));
  if (error && !measures) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!measures) return <Skeleton height={420} />;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.measures')}</h1>
        <p className={page.lead}>{t('staff.measures.lead')}</p>
      </header>
      <MeasureForm />
      {measures.length === 0 ? (
        <p className="soft">{t('staff.measures.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.administration.measures')}>
          <table className={sheet.table}>
            <thead>
              <tr>
                <th scope="col">{t('staff.measures.name')}</th>
                <th scope="col">{t('staff.measures.code')}</th>
              </tr>
            </thead>
            <tbody>
              {measures.map((measure) => (
                <tr key={measure.id}>
                  <th scope="row">{measure.name}</th>
                  <td>{measure.code}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {measures.length > 0 && <TableLinks path="/measures" />}
    </div>
  );
}

function MeasureForm() {
  const { t } = useTexts();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const adding = useMutation({
    mutationFn: addMeasure,
    onSuccess: async () => {
      setName('');
      setCode('');
      await client.invalidateQueries({ queryKey: measuresQuery.queryKey });
    },
  });
  const about = (field: string) => (adding.error instanceof Refusal ? adding.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate({ code, name });
  };
  return (
    <form className={page.section} onSubmit={submit} noValidate>
      <ProblemSummary error={adding.error} fields={{ name: 'measure-name', code: 'measure-code' }} />
      <div className={page.fields}>
        <TextInput
          id="measure-name"
          label={t('staff.measures.name')}
          placeholder={t('staff.measures.name_example')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={about('name')}
        />
        <TextInput
          id="measure-code"
          label={t('staff.measures.code')}
          placeholder="km"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={about('code')}
        />
      </div>
      <div className={page.acts}>
        <Button type="submit" loading={adding.isPending}>
          {t('staff.measures.add')}
        </Button>
      </div>
    </form>
  );
}
