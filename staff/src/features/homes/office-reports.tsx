import { Link } from '@tanstack/react-router';
import type { OfficeHome } from '@/api/contract';
import type { ReportCell } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import { isStandingLate, standingWords } from '@/ui/standing-words';
import { TableLinks } from '@/ui/table-links';
import goals from './goal-table.module.css';
import classes from './task-list.module.css';

interface Props {
  reports: OfficeHome['reports'];
  /** By which the home was asked for. */
  query: { on: string; office: string | undefined };
}

/** The year's reports of the office and of those below it: how each stands towards its window. */
export function OfficeReports({ reports, query }: Props) {
  const { t } = useTexts();
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="office-reports">
      <div className={classes.head}>
        <h2 id="office-reports">{t('staff.office_home.reports')}</h2>
      </div>
      {reports.map((matrix) => (
        <Year key={matrix.plan.id} matrix={matrix} />
      ))}
      <TableLinks path="/homes/office" query={{ ...query, table: 'reports' }} of={t('staff.office_home.reports')} />
    </section>
  );
}

function Year({ matrix }: { matrix: OfficeHome['reports'][number] }) {
  const { t, count, percent, shortDay } = useTexts();
  return (
    <div className={sheet.scroll}>
      <table
        className={`${sheet.table} ${goals.people}`}
        aria-label={t('staff.office_home.reports_of', { plan: matrix.plan.name })}
      >
        <thead>
          <tr>
            <th scope="col">{t('staff.review.office')}</th>
            {matrix.periods.map(({ code, name, window }) => (
              <th key={code} scope="col">
                {name}{' '}
                <span className={goals.about}>
                  {t('staff.reports.window', { from: shortDay(window.open_on), until: shortDay(window.close_on) })}
                </span>
              </th>
            ))}
            <th scope="col" className={sheet.number}>
              {t('staff.office_home.punctuality')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.items.map((row) => (
            <tr key={row.office.id}>
              <th scope="row" className={goals.name}>
                {row.office.name} <span className={goals.about}>{matrix.plan.name}</span>
              </th>
              {matrix.periods.map(({ code, name }, place) => (
                <td key={code} data-label={name}>
                  <Cell cell={row.cells[place]} to={{ plan: matrix.plan.id, office: row.office.id, period: code }} />
                </td>
              ))}
              <td className={sheet.number} data-label={t('staff.office_home.punctuality')}>
                {row.due > 0 ? (
                  <span>
                    {percent(row.punctuality)}{' '}
                    <span className={goals.about}>
                      {t('staff.office_home.of', { part: count(row.on_time), whole: count(row.due) })}
                    </span>
                  </span>
                ) : (
                  <span className="soft">{t('staff.reports.none_due')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  cell: ReportCell | undefined;
  to: { plan: string; office: string; period: string };
}

function Cell({ cell, to }: CellProps) {
  const { t } = useTexts();
  if (!cell?.standing) {
    return <span className="soft">{t(cell?.asked ? 'staff.reports.told' : 'staff.reports.nothing_asked')}</span>;
  }
  return (
    <span data-standing={cell.standing.state} data-late={isStandingLate(cell.standing)}>
      <Link to="/plans/$plan/reports/$office/$period" params={to} search={({ on }) => (on ? { on } : {})}>
        {standingWords(cell.standing, { t })}
      </Link>
      {cell.version > 0 && (
        <Link
          className={goals.about}
          to="/plans/$plan/reports/$office/$period/feedback"
          params={to}
          search={({ on }) => (on ? { on } : {})}
        >
          {t('staff.office_home.feedback')}
          <span className="unseen"> {to.period}</span>
        </Link>
      )}
    </span>
  );
}
