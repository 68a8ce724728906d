import type { ReactNode } from 'react';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './paste-dialog.module.css';
import type { Becoming } from './paste-rows';
import type { PasteTable } from './paste-table';

interface Props {
  table: PasteTable;
  rows: Becoming[];
  /** One choice over each column: what it is. */
  heads: ReactNode[];
}

const signs = { new: '+', change: '~', same: '=', wrong: '!' } as const;

/** What was pasted, cell by cell, and beside each row what it becomes. */
export function PastePreview({ table, rows, heads }: Props) {
  const { t, named } = useTexts();
  const words = (row: Becoming) => {
    if (row.kind === 'wrong')
      return row.wrong
        .map(({ why, field, text }) =>
          t(`staff.paste.wrong.${why}`, { text, column: named('staff.edit.column', field), level: row.level }),
        )
        .join(' ');
    const fields = row.said.map((field) => named('staff.edit.column', field).toLowerCase()).join(', ');
    if (row.kind === 'change') return t('staff.paste.changes', { fields });
    if (row.kind === 'same') return t('staff.paste.same');
    return row.parent === null ? t('staff.paste.at_top') : t('staff.paste.below', { parent: row.parent });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={`${sheet.scroll} ${classes.preview}`} tabIndex={0} aria-label={t('staff.paste.preview')}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.paste.becomes')}</th>
            {heads.map((head, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a fixed table
              <th key={at} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a fixed table
            <tr key={index} data-kind={row.kind} className={classes.row}>
              <th scope="row">
                <span className={classes.kind} aria-hidden="true">
                  {signs[row.kind]}
                </span>
                <strong>{named('staff.paste.kind', row.kind)}</strong> <span className="soft">{row.code}</span>
                <br />
                <span className={row.kind === 'wrong' ? classes.wrong : 'soft'}>{words(row)}</span>
              </th>
              {table.cells[index]?.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a fixed table
                <td key={at} data-wrong={row.wrong.some(({ text }) => text !== '' && text === cell)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
