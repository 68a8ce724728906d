import { useTexts } from '@/i18n/use-texts';
import type { RowProblem } from '@/ui/row-problems';
import sheet from '@/ui/sheet.module.css';
import type { MandateRow } from './mandate-rows';
import classes from './mandates.module.css';

interface Props {
  rows: MandateRow[];
  problems: RowProblem[];
}

const shown = 200;

/** What would come in, as it was understood; of a long list those rows that have a mistake and the first ones. */
export function MandatePreview({ rows, problems }: Props) {
  const { t } = useTexts();
  const wrong = new Set(problems.map((found) => found.row));
  const visible = rows.map((row, index) => ({ row, index })).filter(({ index }) => index < shown || wrong.has(index));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={`${sheet.scroll} ${classes.preview}`} tabIndex={0} aria-label={t('staff.list.preview')}>
      <table className={sheet.table}>
        <caption className="unseen">{t('staff.list.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.list.row')}</th>
            <th scope="col">{t('staff.mandates.entry_code')}</th>
            <th scope="col">{t('staff.mandates.entry')}</th>
            <th scope="col">{t('staff.mandates.above')}</th>
          </tr>
        </thead>
        <tbody>
          {visible.map(({ row, index }) => (
            <tr key={index} id={`mandate-row-${index}`} data-wrong={wrong.has(index)}>
              <td className={sheet.number}>{index + 1}</td>
              <th scope="row">{row.code}</th>
              <td>
                {row.name}
                {problems
                  .filter((found) => found.row === index)
                  .map((found) => (
                    <span key={found.field} className={classes.wrong}>
                      {found.message}
                    </span>
                  ))}
              </td>
              <td>{row.parent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
