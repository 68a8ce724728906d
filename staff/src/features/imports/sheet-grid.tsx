import { useEffect, useRef } from 'react';
import type { DraftColumn, DraftSheet, PreviewSheet, Verdict } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ColumnHead } from './column-head';
import { lettersOf } from './letters';
import type { MeaningGroup } from './meaning-options';
import classes from './sheet-grid.module.css';

interface Props {
  sheet: PreviewSheet;
  draft: DraftSheet;
  groups: MeaningGroup[];
  verdicts: Verdict[];
  onColumn: (column: number, change: Partial<DraftColumn>) => void;
}

/** A sheet as its program shows it, with what each column means in its head and what is wrong beside its cells. */
export function SheetGrid({ sheet, draft, groups, verdicts, onColumn }: Props) {
  const { t, count } = useTexts();
  const scroller = useRef<HTMLElement>(null);
  const hasWrong = verdicts.some(({ severity }) => severity !== 'notice');
  useEffect(() => {
    if (hasWrong) showFirstWrong(scroller.current);
  }, [hasWrong]);
  const wrong = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const place = `${verdict.column}${verdict.row}`;
    wrong.set(place, [...(wrong.get(place) ?? []), verdict]);
  }
  const hasPeriodColumn = draft.columns.some(({ meaning }) => meaning === 'period');
  const shown = sheet.first_rows.length;
  const lastShown = sheet.first_rows.at(-1)?.number ?? 0;
  const label = t('staff.map.preview', { sheet: sheet.name });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section ref={scroller} className={classes.scroll} tabIndex={0} aria-label={label}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th className={classes.corner}>
                <span className="unseen">{t('staff.map.row')}</span>
              </th>
              {draft.columns.map((column) => (
                <ColumnHead
                  key={column.column}
                  column={column}
                  letters={lettersOf(column.column)}
                  groups={groups}
                  hasPeriodColumn={hasPeriodColumn}
                  onChange={(change) => onColumn(column.column, change)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.first_rows.map(({ number, cells }) => (
              <tr key={number} data-heading={draft.header_rows.includes(number)}>
                <th scope="row">{number}</th>
                {draft.columns.map(({ column, meaning }) => (
                  <Cell
                    key={column}
                    text={cells[column - 1] ?? ''}
                    isUsed={meaning !== 'nothing'}
                    verdicts={wrong.get(`${lettersOf(column)}${number}`) ?? []}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {sheet.rows > lastShown && (
        <p className="soft">{t('staff.map.more_rows', { shown: count(shown), all: count(sheet.rows) })}</p>
      )}
    </>
  );
}

/** Moves the sheet, not the page: who tried is reading the outcome below. */
function showFirstWrong(scroller: HTMLElement | null) {
  const find = (cells: string) => scroller?.querySelector<HTMLElement>(cells);
  const cell = find('td[data-wrong="error"]') ?? find('td[data-wrong]');
  if (!scroller || !cell) return;
  scroller.scrollLeft = cell.offsetLeft - (scroller.clientWidth - cell.offsetWidth) / 2;
  scroller.scrollTop = cell.offsetTop - scroller.clientHeight / 2;
}

function Cell({ text, isUsed, verdicts }: { text: string; isUsed: boolean; verdicts: Verdict[] }) {
  const isError = verdicts.some(({ severity }) => severity === 'error');
  return (
    <td data-used={isUsed} data-wrong={verdicts.length > 0 ? (isError ? 'error' : 'warning') : undefined}>
      {text}
      {verdicts.map(({ number, message }) => (
        <span key={number} className={classes.message}>
          {message}
        </span>
      ))}
    </td>
  );
}
