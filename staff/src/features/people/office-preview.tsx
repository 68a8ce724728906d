import { TextInput } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import type { RowProblem } from '@/ui/row-problems';
import sheet from '@/ui/sheet.module.css';
import classes from './list-form.module.css';
import type { OfficeRow } from './office-rows';

interface Props {
  rows: OfficeRow[];
  problems: RowProblem[];
  onCode: (row: number, code: string) => void;
}

/** How far below the institution each row stands, so that the list is read as a tree. */
function depthsOf(rows: OfficeRow[]): number[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return rows.map((row) => {
    let depth = 0;
    for (let above = byCode.get(row.parent); above && depth < 20; above = byCode.get(above.parent)) depth++;
    return depth;
  });
}

/** What would be added, as it was understood; codes can be corrected here. */
export function OfficePreview({ rows, problems, onCode }: Props) {
  const { t } = useTexts();
  const depths = depthsOf(rows);
  const about = (row: number, column: string) =>
    problems.filter((found) => found.row === row && found.column === column).map((found) => found.message);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.list.preview')}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.preview}`}>
        <caption>{t('staff.list.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.list.row')}</th>
            <th scope="col">{t('staff.offices.name')}</th>
            <th scope="col">{t('staff.offices.code')}</th>
            <th scope="col">{t('staff.offices.parent')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
            <tr key={index} data-wrong={problems.some((found) => found.row === index)}>
              <td className={sheet.number} data-label={t('staff.list.row')}>
                {index + 1}
              </td>
              <th
                scope="row"
                id={`office-name-${index}`}
                style={{ paddingInlineStart: `${0.6 + 1.1 * (depths[index] ?? 0)}rem` }}
              >
                {row.name}
                <Wrong messages={about(index, 'name')} />
              </th>
              <td data-label={t('staff.offices.code')}>
                <TextInput
                  id={`office-code-${index}`}
                  size="xs"
                  aria-label={t('staff.offices.code_of', { name: row.name })}
                  value={row.code}
                  onChange={(event) => onCode(index, event.currentTarget.value)}
                  error={about(index, 'code').join(' ') || undefined}
                />
              </td>
              <td id={`office-parent-${index}`} data-label={t('staff.offices.parent')}>
                {row.parent || <span className="soft">{t('staff.offices.directly')}</span>}
                <Wrong messages={about(index, 'parent')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Wrong({ messages }: { messages: string[] }) {
  return messages.length > 0 && <span className={classes.wrong}>{messages.join(' ')}</span>;
}
