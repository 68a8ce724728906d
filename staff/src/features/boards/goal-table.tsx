import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import sheet from '@/ui/sheet.module.css';
import type { Branch } from './branch-goals';
import classes from './heat.module.css';

interface Props {
  branches: Branch[];
}

const most = 500;

/** What a drawing of goals shows, as a table: the heaviest first. */
export function GoalTable({ branches }: Props) {
  const { t, percent, hundredths } = useTexts();
  const rows = branches
    .flatMap(({ row, goals }) => goals.map((goal) => ({ branch: row, goal })))
    .sort((a, b) => b.goal.share - a.goal.share);
  return (
    <details className={classes.equal}>
      <summary>{t('staff.map.table')}</summary>
      <div className={sheet.scroll}>
        <table className={sheet.table}>
          <thead>
            <tr>
              <th scope="col">{t('staff.column.name')}</th>
              <th scope="col">{branches[0]?.row.level}</th>
              <th scope="col" className={sheet.number}>
                {t('staff.offices_of_board.share')}
              </th>
              <th scope="col" className={sheet.number}>
                {t('staff.column.compliance')} %
              </th>
              <th scope="col">{t('staff.column.light')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map(({ branch, goal }) => (
              <tr key={goal.id}>
                <th scope="row">
                  <Link
                    to="/elements/$element"
                    params={{ element: goal.id }}
                    search={({ on }) => (on ? { on } : {})}
                    preload={false}
                  >
                    {goal.code} {goal.name}
                  </Link>
                </th>
                <td>{branch.code}</td>
                <td className={sheet.number}>{percent(goal.share)}</td>
                <td className={sheet.number}>{hundredths(goal.compliance)}</td>
                <td>
                  <Light light={goal.light} basis={goal.basis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && <p className="soft">{t('staff.map.first', { count: most, total: rows.length })}</p>}
    </details>
  );
}
