import { Link } from '@tanstack/react-router';
import type { OfficeStanding } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { LightCounts } from '@/ui/light-counts';
import sheet from '@/ui/sheet.module.css';
import page from './board-page.module.css';
import classes from './office-table.module.css';

interface Props {
  rows: OfficeStanding[];
  since: string | null;
}

/** What each office answers for: its goals by light, how much of the plan they are, how many moved. */
export function OfficeTable({ rows, since }: Props) {
  const { t, hundredths, shortDay } = useTexts();
  if (rows.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="offices">
      <h2 id="offices">{t('staff.offices_of_board.title')}</h2>
      <div className={sheet.scroll}>
        <table className={`${sheet.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.column.office')}</th>
              <th scope="col" className={sheet.number}>
                {t('staff.offices_of_board.share')}
              </th>
              <th scope="col">{t('staff.column.goals')}</th>
              {since && (
                <th scope="col" title={t('staff.moved.column', { day: shortDay(since) })}>
                  {t('staff.offices_of_board.moved')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={classes.name}>
                  <Link
                    to="."
                    search={(kept) => ({ ...kept, office: row.id })}
                    title={t('staff.offices_of_board.only')}
                  >
                    {row.name}
                  </Link>
                </th>
                <td className={sheet.number} data-label={t('staff.offices_of_board.share')}>
                  {hundredths(row.share)}
                </td>
                <td className={classes.goals}>
                  <div className={classes.counts}>
                    <LightCounts counts={row.lights} />
                  </div>
                </td>
                {since && (
                  <td className={classes.moves} data-label={t('staff.offices_of_board.moved')}>
                    {row.moves.fell > 0 && <span>{t('staff.moved.fell', { count: row.moves.fell })}</span>}
                    {row.moves.rose > 0 && <span>{t('staff.moved.rose', { count: row.moves.rose })}</span>}
                    {row.moves.fell + row.moves.rose === 0 && (
                      <span className="soft">{t('staff.offices_of_board.same')}</span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
