import { Link } from '@tanstack/react-router';
import type { OverReported } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import sheet from '@/ui/sheet.module.css';

/** Who reports most points too much first. */
export function OverReportingOffices({ offices }: Pick<OverReported, 'offices'>) {
  const { t, count, points } = useNumbers();
  return (
    <section className={page.section} aria-labelledby="over-offices">
      <h2 id="over-offices">{t('staff.over_reported.by_office')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-labelledby="over-offices">
        <table className={`${sheet.table} ${sheet.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.column.office')}</th>
              {(['goals', 'mean', 'most'] as const).map((column) => (
                <th key={column} scope="col" className={sheet.number}>
                  {t(`staff.over_reported.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offices.map((row) => (
              <tr key={row.office ?? 'none'}>
                <th scope="row">{row.office_name ?? t('staff.review.no_office')}</th>
                <td className={sheet.number} data-label={t('staff.over_reported.goals')}>
                  {count(row.goals)}
                </td>
                <td className={sheet.number} data-label={t('staff.over_reported.mean')}>
                  {points(row.mean)}
                </td>
                <td className={sheet.number} data-label={t('staff.over_reported.most')}>
                  {points(row.most)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The most points first, each with its way to the goal. */
export function OverReportedGoals({ items }: Pick<OverReported, 'items'>) {
  const { t, percent, points } = useNumbers();
  return (
    <section className={page.section} aria-labelledby="over-goals">
      <h2 id="over-goals">{t('staff.over_reported.by_goal')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-labelledby="over-goals">
        <table className={`${sheet.table} ${sheet.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.over_reported.goal')}</th>
              <th scope="col" className={sheet.number}>
                {t('staff.over_reported.points')}
              </th>
              <th scope="col" className={sheet.number}>
                {t('staff.over_reported.reported')}
              </th>
              <th scope="col" className={sheet.number}>
                {t('staff.over_reported.verified')}
              </th>
              <th scope="col">{t('staff.column.office')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ element, ...row }) => (
              <tr key={element.id}>
                <th scope="row">
                  <Link
                    to="/elements/$element"
                    params={{ element: element.id }}
                    search={({ on }) => (on ? { on } : {})}
                  >
                    {element.code} {element.name}
                  </Link>
                </th>
                <td className={sheet.number} data-label={t('staff.over_reported.points')}>
                  <strong>{points(row.points)}</strong>
                </td>
                <td className={sheet.number} data-label={t('staff.over_reported.reported')}>
                  {percent(row.reported)}
                </td>
                <td className={sheet.number} data-label={t('staff.over_reported.verified')}>
                  {percent(row.verified)}
                </td>
                <td data-label={t('staff.column.office')}>{row.office_name ?? t('staff.review.no_office')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Points of a percentage, two decimals. */
function useNumbers() {
  const texts = useTexts();
  return {
    ...texts,
    points: (value: number) => texts.t('staff.over_reported.value', { value: texts.hundredths(value) }),
  };
}
