import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { LightMark } from '@/ui/light-mark';
import sheet from '@/ui/sheet.module.css';
import { TableLinks } from '@/ui/table-links';
import { trendQuery } from './api/show-trend';
import classes from './heat.module.css';

interface Props {
  plan: string;
  on: string;
  under: string | undefined;
}

/** Elements against periods: light and compliance at the end of each. A table that is also its drawing. */
export default function TrendMap({ plan, on, under }: Props) {
  const { t, named, hundredths, shortDay } = useTexts();
  const { data, error, refetch } = useQuery(trendQuery(plan, on, under));
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={320} />;
  if (data.days.length === 0) return <p className="soft">{t('staff.trend.none')}</p>;
  return (
    <>
      <p className="soft">{t('staff.trend.hint')}</p>
      <div className={`${sheet.scroll} ${classes.scroll}`}>
        <table className={`${sheet.table} ${classes.heat}`}>
          <caption className="unseen">{t('staff.trend.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{data.rows[0]?.level ?? t('staff.column.name')}</th>
              {data.days.map((day) => (
                <th key={day} scope="col" className={sheet.number}>
                  {shortDay(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.children_count > 0 ? (
                    <Link to="." search={(kept) => ({ ...kept, under: row.id })}>
                      {row.code} {row.name}
                    </Link>
                  ) : (
                    <Link to="/elements/$element" params={{ element: row.id }} search={{ on }}>
                      {row.code} {row.name}
                    </Link>
                  )}
                </th>
                {row.cells.map((cell, column) => (
                  <td key={data.days[column]} className={classes.cell} data-light={cell.light.light}>
                    <LightMark light={cell.light.light} shape={cell.light.shape} />{' '}
                    <span className="figure">{hundredths(cell.compliance)}</span>
                    <span className="unseen"> {cell.light.word || named('staff.light', cell.light.light)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableLinks path={`/plans/${plan}/trend`} query={{ on, under }} of={t('staff.trend.title')} />
    </>
  );
}
