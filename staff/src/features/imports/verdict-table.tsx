import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Verdict } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { SeverityMark } from './severity-mark';
import classes from './verdicts.module.css';

interface Props {
  rows: Verdict[];
  isLoading: boolean;
  onEnd: (() => unknown) | undefined;
}

/** Thousands of rows, of which only those in sight are drawn. */
export function VerdictTable({ rows, isLoading, onEnd }: Props) {
  const { t, named } = useTexts();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onEnd && last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  if (!isLoading && rows.length === 0) return <p className="soft">{t('staff.verdicts.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('staff.verdicts.table')}>
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">{t('staff.verdicts.severity')}</th>
            <th scope="col">{t('staff.verdicts.place')}</th>
            <th scope="col">{t('staff.verdicts.message')}</th>
            <th scope="col">{t('staff.verdicts.value')}</th>
            <th scope="col">{t('staff.verdicts.expected')}</th>
          </tr>
        </thead>
        <tbody>
          <Space height={items[0]?.start ?? 0} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row && (
                <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                  <td>
                    <SeverityMark severity={row.severity} word={named('staff.severity_one', row.severity)} />
                  </td>
                  <td className={classes.place}>{placeOf(row, t('staff.verdicts.row'))}</td>
                  <td>{row.message}</td>
                  <td className={classes.value} data-label={t('staff.verdicts.value')}>
                    {row.value}
                  </td>
                  <td data-label={t('staff.verdicts.expected')}>
                    {isDoubled(row) ? t('staff.expected.another_code') : named('staff.expected', row.expected)}
                  </td>
                </tr>
              )
            );
          })}
          <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

/** What is expected is then the row that has the code already, which the message tells. */
const isDoubled = ({ code, expected }: Verdict) => code === 'duplicate_code' && /^\d+$/.test(expected);

function placeOf({ sheet, row, column }: Verdict, rowWord: string): string {
  return [sheet, row === null ? '' : `${rowWord} ${row}`, column].filter(Boolean).join(' · ');
}

function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={5} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
