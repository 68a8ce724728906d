import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { planQuery } from '@/api/get-plan';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { coverageQuery } from './api/show-coverage';
import { CoverageCounts } from './coverage-counts';
import { EntriesWithoutGoal } from './entries-without-goal';
import { UnalignedList } from './unaligned-list';

/** Which parts of the plan answer to nothing outside it, and which mandates have no goal. */
export function CoveragePage() {
  const { t, rich } = useTexts();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/coverage' });
  const { data: plan } = useQuery(planQuery(id));
  const { data: coverage, error, refetch } = useQuery({ ...coverageQuery(id), staleTime: 0 });
  useTitle(t('staff.coverage.title'));
  if (error && !coverage) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!plan || !coverage) return <Skeleton height={480} />;
  const unaligned = coverage.elements.filter((element) => element.alignment === 'none');
  const without = coverage.mandates.reduce((sum, mandate) => sum + mandate.without_goal, 0);
  const path = `/plans/${id}/coverage`;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.coverage.of', { plan: plan.name })}</h1>
        <Sentence>
          {rich('staff.coverage.sentence', {
            unaligned: unaligned.length,
            elements: coverage.elements.length,
            without,
            mandates: coverage.mandates.length,
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
        <p className={`${page.acts} no-print`}>
          <Link to="/plans/$plan/edit" params={{ plan: id }}>
            {t('staff.readiness.to_editor')}
          </Link>
        </p>
      </header>
      <CoverageCounts title={t('staff.coverage.by_level')} counts={coverage.levels} />
      <TableLinks path={path} query={{ table: 'levels' }} of={t('staff.coverage.by_level')} />
      <CoverageCounts title={t('staff.coverage.by_office')} counts={coverage.offices} />
      <TableLinks path={path} query={{ table: 'offices' }} of={t('staff.coverage.by_office')} />
      <UnalignedList elements={unaligned} />
      <TableLinks path={path} of={t('staff.coverage.title')} />
      {coverage.mandates.map((mandate) => (
        <EntriesWithoutGoal key={mandate.id} mandate={mandate} />
      ))}
      {coverage.mandates.length > 0 && (
        <TableLinks path={path} query={{ table: 'entries' }} of={t('staff.administration.mandates')} />
      )}
    </div>
  );
}
