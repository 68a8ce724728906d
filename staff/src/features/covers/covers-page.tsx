import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Covers } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import sheet from '@/ui/sheet.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { coversQuery } from './api/list-covers';
import { CoverSettingsForm } from './cover-settings-form';
import { CoverState, ReachMark, StatusMark } from './cover-state';

/** The initiatives of a plan: which sheets are accepted, which are active, whom they reach. */
export function CoversPage() {
  const { t, rich } = useTexts();
  const { plan } = useParams({ from: '/inside/plans/$plan/covers' });
  const on = useDay();
  const { data: covers, error, refetch } = useQuery({ ...coversQuery(plan, on), staleTime: 0 });
  useTitle(t('staff.covers.title'));
  if (error && !covers) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!covers) return <Skeleton height={480} />;
  const accepted = covers.items.filter((one) => one.identity === 'accepted' && one.goals === 'accepted').length;
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  return (
    <div className={page.page}>
      <header>
        <p className="soft">{covers.plan_name}</p>
        <h1>{t('staff.covers.title')}</h1>
        {covers.items.length > 0 && (
          <Sentence>
            {rich('staff.covers.sentence', {
              accepted,
              total: covers.items.length,
              most: covers.most_active,
              active: covers.active,
              inForce: covers.in_force,
              b,
            })}
          </Sentence>
        )}
      </header>
      {covers.items.length === 0 ? (
        <p className="soft">{t('staff.covers.none')}</p>
      ) : (
        <>
          <CoverTable covers={covers} />
          <TableLinks path={`/plans/${plan}/covers`} query={{ on }} />
        </>
      )}
      {covers.may_edit_settings && <CoverSettingsForm plan={plan} settings={covers.settings} />}
    </div>
  );
}

function CoverTable({ covers }: { covers: Covers }) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.covers.title')}>
      <table className={`${sheet.table} ${sheet.stacked}`}>
        <thead>
          <tr>
            {(['initiative', 'office', 'identity', 'goals', 'status', 'reach'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`staff.covers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {covers.items.map((one) => (
            <tr key={one.element}>
              <th scope="row">
                <Link to="/elements/$element/cover" params={{ element: one.element }}>
                  {one.code} {one.name}
                </Link>
              </th>
              <td data-label={t('staff.covers.office')}>{one.office_name ?? '—'}</td>
              <td data-label={t('staff.covers.identity')}>
                <CoverState state={one.identity} />
              </td>
              <td data-label={t('staff.covers.goals')}>
                <CoverState state={one.goals} />
              </td>
              <td data-label={t('staff.covers.status')}>
                <StatusMark status={one.status} />
              </td>
              <td data-label={t('staff.covers.reach')}>
                <ReachMark reach={one.reach} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
