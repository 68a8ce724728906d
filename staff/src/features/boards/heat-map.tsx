import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import { type Branch, heatLevel, heatOf } from './branch-goals';
import classes from './heat.module.css';

interface Props {
  branches: Branch[];
}

/** Offices against branches: of how many goals, how many are out of plan. A table that is also its drawing. */
export default function HeatMap({ branches }: Props) {
  const { t } = useTexts();
  const rows = heatOf(branches);
  if (rows.length === 0) return <p className="soft">{t('staff.map.none')}</p>;
  return (
    <>
      <p className="soft">{t('staff.heat.hint')}</p>
      <div className={`${sheet.scroll} ${classes.scroll}`}>
        <table className={`${sheet.table} ${classes.heat}`}>
          <caption className="unseen">{t('staff.heat.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staff.column.office')}</th>
              {branches.map(({ row }) => (
                <th key={row.id} scope="col" title={row.name}>
                  <span className={classes.head}>
                    {row.code} {row.name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((heat) => (
              <tr key={heat.office ?? ''}>
                <th scope="row">{heat.name || t('staff.heat.nobody')}</th>
                {heat.cells.map((cell, column) => {
                  const branch = branches[column]?.row;
                  if (!branch) return null;
                  return (
                    <td key={branch.id} className={classes.cell} data-heat={heatLevel(cell)}>
                      {cell.goals > 0 && (
                        <Link
                          to="."
                          search={(kept) => ({
                            ...kept,
                            as: undefined,
                            under: branch.id,
                            office: heat.office ?? kept.office,
                          })}
                          aria-label={t('staff.heat.cell', {
                            office: heat.name || t('staff.heat.nobody'),
                            branch: branch.name,
                            count: cell.outOfPlan,
                            total: cell.goals,
                          })}
                        >
                          {t('staff.heat.of', { count: cell.outOfPlan, total: cell.goals })}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
