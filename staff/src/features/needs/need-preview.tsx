import { useTexts } from '@/i18n/use-texts';
import type { RowProblem } from '@/ui/row-problems';
import sheet from '@/ui/sheet.module.css';
import type { NeedRow } from './need-rows';
import classes from './needs.module.css';
import { Urgency } from './urgency';

interface Props {
  rows: NeedRow[];
  problems: RowProblem[];
}

const shown = 200;

/** What would come in, as it was understood; of a long list those rows that have a mistake and the first ones. */
export function NeedPreview({ rows, problems }: Props) {
  const { t, named, value, shortDay } = useTexts();
  const wrong = new Set(problems.map((found) => found.row));
  const isUnread = (row: number, column: string) =>
    problems.some((found) => found.code === 'unread' && found.row === row && found.column === column);
  const visible = rows.map((row, index) => ({ row, index })).filter(({ index }) => index < shown || wrong.has(index));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={`${sheet.scroll} ${classes.preview}`} tabIndex={0} aria-label={t('staff.list.preview')}>
      <table className={sheet.table}>
        <caption className="unseen">{t('staff.list.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.list.row')}</th>
            {(['code', 'name', 'origin', 'urgency', 'place', 'affected', 'office', 'raised_on', 'source'] as const).map(
              (column) => (
                <th key={column} scope="col" className={column === 'affected' ? sheet.number : undefined}>
                  {t(`staff.needs.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {visible.map(({ row, index }) => (
            <tr key={index} id={`need-row-${index}`} data-wrong={wrong.has(index)}>
              <td className={sheet.number}>{index + 1}</td>
              <th scope="row">{row.code}</th>
              <td>
                {row.name}
                {problems
                  .filter((found) => found.row === index)
                  .map((found) => (
                    <span key={found.field} className={classes.waiting}>
                      {found.message}
                    </span>
                  ))}
              </td>
              <td>{isUnread(index, 'origin') ? '?' : named('staff.needs.origin', row.origin)}</td>
              <td>{isUnread(index, 'urgency') ? '?' : <Urgency urgency={row.urgency} />}</td>
              <td>{row.place}</td>
              <td className={sheet.number}>{row.affected == null ? '' : value(row.affected)}</td>
              <td>{row.office}</td>
              <td>{row.raised_on ? shortDay(row.raised_on) : ''}</td>
              <td>{row.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
