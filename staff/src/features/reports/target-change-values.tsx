import type { TargetChange } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';

/** Initial, progress and modified, period by period. */
export function ChangedTargets({ its }: { its: TargetChange }) {
  const { t, value } = useTexts();
  const label = t('staff.target_changes.number', { number: its.number });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={label}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.closings.period')}</th>
            <th scope="col" className={sheet.number}>
              {t('staff.target_changes.initial')}
            </th>
            <th scope="col" className={sheet.number}>
              {t('staff.target_changes.modified')}
            </th>
          </tr>
        </thead>
        <tbody>
          {its.values.map((one) => (
            <tr key={one.period}>
              <th scope="row">{one.period_name}</th>
              <td className={sheet.number}>{value(one.initial)}</td>
              <td className={sheet.number}>{value(one.modified)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('staff.target_changes.progress')}</th>
            <td className={sheet.number} colSpan={2}>
              {value(its.progress === null ? null : Number(its.progress))}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
