import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { planQuery } from '@/api/get-plan';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { readinessQuery } from './api/check-readiness';
import { ApproveSection } from './approve-section';
import { MissingList } from './missing-list';
import { ReadinessMatrix } from './readiness-matrix';
import classes from './readiness-page.module.css';

/** What must be there before anything may report: by name, by office and axis; and the approval, when all is there. */
export function ReadinessPage() {
  const { t, rich } = useTexts();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/readiness' });
  const { data: plan } = useQuery(planQuery(id));
  const { data: readiness, error, refetch } = useQuery({ ...readinessQuery(id), staleTime: 0 });
  useTitle(t('staff.readiness.title'));
  if (error && !readiness) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!plan || !readiness) return <Skeleton height={480} />;
  const errors = readiness.missing.filter((item) => item.severity === 'error').length;
  const warnings = readiness.missing.filter((item) => item.severity === 'warning').length;
  const file = (table: string) => ({ path: `/plans/${id}/readiness`, query: { table } });
  const without = readiness.offices.filter((office) => !readiness.cells.some((cell) => cell.office === office.id));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('staff.readiness.of', { plan: plan.name })}</h1>
        <Sentence>
          {rich(errors > 0 ? 'staff.readiness.not_ready' : 'staff.readiness.ready', {
            errors,
            warnings,
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
        <p className="no-print">
          <Link to="/plans/$plan/edit" params={{ plan: id }}>
            {t('staff.readiness.to_editor')}
          </Link>
        </p>
      </header>
      <MissingList plan={id} items={readiness.missing} />
      {readiness.missing.length > 0 && <TableLinks {...file('missing')} of={t('staff.readiness.missing')} />}
      <section aria-labelledby="matrix-title">
        <h2 id="matrix-title">{t('staff.readiness.matrix')}</h2>
        <p className="soft">{t('staff.readiness.matrix_text', { without: without.length })}</p>
        <ReadinessMatrix plan={id} readiness={readiness} />
        <TableLinks {...file('matrix')} of={t('staff.readiness.matrix')} />
      </section>
      {plan.state === 'draft' && plan.may.includes('approve_plan') && (
        <ApproveSection plan={plan} items={readiness.missing} />
      )}
    </div>
  );
}
