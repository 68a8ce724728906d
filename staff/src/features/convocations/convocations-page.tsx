import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ConvocationFilters, convocationsQuery } from '@/api/list-convocations';
import { officesQuery } from '@/api/list-offices';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { ConvocationForm } from './convocation-form';
import { ConvocationItem } from './convocation-item';
import classes from './convocations.module.css';

const standings = ['to_come', 'to_mark', 'marked'] as const;

/** The register of calls: who was called, for what, for which day, and who took part in time and form. */
export function ConvocationsPage() {
  const { t } = useTexts();
  const [filters, setFilters] = useState<ConvocationFilters>({});
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...convocationsQuery(filters),
    placeholderData: keepPreviousData,
  });
  useTitle(t('staff.convocations.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  // What is counted is what was asked for: with a filter it says nothing of the whole.
  const isFiltered = Object.values(filters).some(Boolean);
  const count = (standing: string) => data?.items.filter((one) => one.standing === standing).length ?? 0;
  const mayConvoke = data?.may_convoke ?? [];
  return (
    <div className={page.page} aria-busy={!data || isPlaceholderData}>
      <header>
        <h1>{t('staff.convocations.title')}</h1>
        {data && !isFiltered && !isPlaceholderData && (
          <Sentence>{t('staff.convocations.sentence', { come: count('to_come'), mark: count('to_mark') })}</Sentence>
        )}
      </header>
      <Filters filters={filters} onChange={setFilters} />
      {mayConvoke.length > 0 && (
        <div className={page.acts}>
          <Button onClick={() => setIsOpen(true)}>{t('staff.convocations.add')}</Button>
        </div>
      )}
      {data?.items.length === 0 && (
        <Message title={t('staff.convocations.none.title')}>
          <p>{t('staff.convocations.none.text')}</p>
        </Message>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes.list} aria-label={t('staff.convocations.title')}>
          {data.items.map((one) => (
            <ConvocationItem key={one.id} one={one} mayMark={mayConvoke.length > 0} />
          ))}
        </ul>
      )}
      {data && data.items.length > 0 && <TableLinks path="/convocations" query={{ ...filters }} />}
      <Dialog title={t('staff.convocations.add')} isOpen={isOpen} onClose={() => setIsOpen(false)} isCareful>
        <ConvocationForm offices={mayConvoke} onDone={() => setIsOpen(false)} />
      </Dialog>
    </div>
  );
}

interface FiltersProps {
  filters: ConvocationFilters;
  onChange: (next: ConvocationFilters) => void;
}

function Filters({ filters, onChange }: FiltersProps) {
  const { t, named } = useTexts();
  const { data: offices } = useQuery(officesQuery);
  const all = { value: '', label: t('staff.convocations.all') };
  return (
    <div className={`${classes.filters} no-print`}>
      <NativeSelect
        label={t('staff.convocations.standing')}
        value={filters.standing ?? ''}
        onChange={(event) => onChange({ ...filters, standing: event.currentTarget.value })}
        data={[all, ...standings.map((value) => ({ value, label: named('staff.convocation_standing', value) }))]}
      />
      <NativeSelect
        label={t('staff.convocations.office')}
        value={filters.office ?? ''}
        onChange={(event) => onChange({ ...filters, office: event.currentTarget.value })}
        data={[all, ...(offices ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  );
}
