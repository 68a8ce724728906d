import { address } from '@/api/client';
import type { PeriodLife } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './period-lives.module.css';

/** That of the closing and the last ones: what lies between is told by the list of corrected figures. */
function firstAndNewest<T>(all: readonly T[], newest = 3): readonly T[] {
  return all.length <= newest + 1 ? all : [...all.slice(0, 1), ...all.slice(-newest)];
}

/** Each snapshot as a file that anybody can hash. */
export function PeriodSnapshots({ plan, its }: { plan: string; its: PeriodLife }) {
  const { t, shortDay } = useTexts();
  if (its.snapshots.length === 0) return <span className="soft">—</span>;
  const file = (number: number, format: string) =>
    address(`/plans/${plan}/closings/${encodeURIComponent(its.code)}/snapshots/${number}`, { format });
  const shown = firstAndNewest(its.snapshots);
  const between = its.snapshots.length - shown.length;
  return (
    <ul className={classes.offices}>
      {shown.map((one) => (
        <li key={one.number}>
          <a href={file(one.number, 'csv')} download>
            {t('staff.closings.snapshot', { number: one.number, day: shortDay(one.on) })}
          </a>{' '}
          <a href={file(one.number, 'xlsx')} download>
            {t('staff.table.xlsx')}
          </a>{' '}
          <code title={one.hash}>{one.hash.slice(0, 12)}…</code>
        </li>
      ))}
      {between > 0 && <li className="soft">{t('staff.closings.snapshots_between', { count: between })}</li>}
    </ul>
  );
}
