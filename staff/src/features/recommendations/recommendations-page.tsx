import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { officesQuery } from '@/api/list-offices';
import { type RecommendationFilters, recommendationsQuery } from '@/api/list-recommendations';
import type { Recommendations } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { criteria, origins, states } from './codes';
import { RecommendationForm } from './recommendation-form';
import { RecommendationItem } from './recommendation-item';
import classes from './recommendations.module.css';

/** The register of what was recommended to offices: what waits for whom, what was answered, how it ended. */
export function RecommendationsPage() {
  const { t, rich } = useTexts();
  const [filters, setFilters] = useState<RecommendationFilters>({});
  const [isOpen, setIsOpen] = useState(false);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...recommendationsQuery(filters),
    placeholderData: keepPreviousData,
  });
  useTitle(t('staff.recommendations.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  // What is counted is what was asked for: with a filter it says nothing of the whole.
  const isFiltered = Object.values(filters).some(Boolean);
  const count = (state: string) => data?.items.filter((one) => one.state === state).length ?? 0;
  const late = data?.items.filter(({ days_late }) => days_late > 0).length ?? 0;
  return (
    <div className={page.page} aria-busy={!data || isPlaceholderData}>
      <header>
        <h1>{t('staff.recommendations.title')}</h1>
        {data && !isFiltered && !isPlaceholderData && (
          <Sentence>
            {rich('staff.recommendations.sentence', { open: count('open'), late, answered: count('answered'), b })}
          </Sentence>
        )}
      </header>
      <Filters filters={filters} onChange={setFilters} />
      {data && data.may_recommend.length > 0 && (
        <div className={page.acts}>
          <Button onClick={() => setIsOpen(true)}>{t('staff.recommendations.add')}</Button>
        </div>
      )}
      {data && <List data={data} />}
      {data && data.items.length > 0 && <TableLinks path="/recommendations" query={{ ...filters }} />}
      <Dialog title={t('staff.recommendations.add')} isOpen={isOpen} onClose={() => setIsOpen(false)} isCareful>
        {data && (
          <RecommendationForm offices={data.may_recommend} names={data.origins} onDone={() => setIsOpen(false)} />
        )}
      </Dialog>
    </div>
  );
}

function List({ data }: { data: Recommendations }) {
  const { t } = useTexts();
  if (data.items.length === 0) {
    return (
      <Message title={t('staff.recommendations.none.title')}>
        <p>{t('staff.recommendations.none.text')}</p>
      </Message>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('staff.recommendations.title')}>
      {data.items.map((one) => (
        <RecommendationItem key={one.id} one={one} />
      ))}
    </ul>
  );
}

interface FiltersProps {
  filters: RecommendationFilters;
  onChange: (next: RecommendationFilters) => void;
}

function Filters({ filters, onChange }: FiltersProps) {
  const { t, named } = useTexts();
  const { data: offices } = useQuery(officesQuery);
  const all = { value: '', label: t('staff.recommendations.all') };
  const choice = (field: 'state' | 'origin' | 'criterion', codes: readonly string[]) => (
    <NativeSelect
      label={t(`staff.recommendations.${field}`)}
      value={filters[field] ?? ''}
      onChange={(event) => onChange({ ...filters, [field]: event.currentTarget.value })}
      data={[all, ...codes.map((value) => ({ value, label: named(`staff.recommendation_${field}`, value) }))]}
    />
  );
  return (
    <div className={`${classes.filters} no-print`}>
      {choice('state', states)}
      {choice('origin', origins)}
      {choice('criterion', criteria)}
      <NativeSelect
        label={t('staff.recommendations.office')}
        value={filters.office ?? ''}
        onChange={(event) => onChange({ ...filters, office: event.currentTarget.value })}
        data={[all, ...(offices ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  );
}
