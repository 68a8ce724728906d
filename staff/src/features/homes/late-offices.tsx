import type { Review } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import goals from './goal-table.module.css';
import classes from './task-list.module.css';

/** Which offices have not reported, those that owe most first. */
export function LateOffices({ offices }: { offices: Review['late'] }) {
  const { t, count, shortDay } = useTexts();
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="late-offices">
      <div className={classes.head}>
        <h2 id="late-offices">{t('staff.review.late')}</h2>
      </div>
      <div className={sheet.scroll}>
        <table className={`${sheet.table} ${goals.people}`} aria-label={t('staff.review.late')}>
          <thead>
            <tr>
              <th scope="col">{t('staff.review.office')}</th>
              <th scope="col" className={sheet.number}>
                {t('staff.review.late_reports')}
              </th>
              <th scope="col" className={sheet.number}>
                {t('staff.review.late_subjects')}
              </th>
              <th scope="col">{t('staff.review.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {offices.map((office) => (
              <tr key={office.office ?? 'none'}>
                <th scope="row" className={goals.name}>
                  {office.office_name ?? t('staff.review.no_office')}
                </th>
                <td className={sheet.number} data-label={t('staff.review.late_reports')}>
                  {count(office.reports)}
                </td>
                <td className={sheet.number} data-label={t('staff.review.late_subjects')}>
                  {count(office.subjects)}
                </td>
                <td data-label={t('staff.review.oldest')}>{shortDay(office.oldest_due_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
