import type { ReactNode } from 'react';
import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './covers.module.css';

type Indicator = Cover['goals'][number]['indicators'][number];

/** A row of the second sheet: what the plan says of an indicator, and how far it got in the year. */
export function IndicatorTargets({ indicator, children }: { indicator: Indicator; children: ReactNode }) {
  const { t, value, percent } = useTexts();
  const { targets, progress } = indicator;
  const share = (part: number | null) => (part === null ? '—' : percent(part));
  return (
    <tr>
      <th scope="row">
        {indicator.code} · {indicator.name}
      </th>
      <td data-label={t('staff.cover.measure')}>
        {indicator.measure || '—'}
        {!indicator.is_measure_validated && (
          <span className={`${classes.under} soft`}>{t('staff.cover.not_validated')}</span>
        )}
      </td>
      <td data-label={t('staff.cover.targets')}>
        {targets.length === 0 ? (
          '—'
        ) : (
          <ul className={classes.targets}>
            {targets.map((target) => (
              <li key={target.period}>
                {target.period}: {target.value === null ? '—' : value(target.value)}
                {target.is_derived && (
                  <span className="soft"> ({t(`staff.cover.derived.${indicator.accumulation}`)})</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label={t('staff.cover.progress')}>
        {progress.of_plan === null && progress.of_year === null
          ? '—'
          : t('staff.cover.progress_is', { plan: share(progress.of_plan), year: share(progress.of_year) })}
      </td>
      <td className={classes.means} data-label={t('staff.cover.means')}>
        {children}
      </td>
    </tr>
  );
}
