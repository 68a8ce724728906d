import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Texts } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import { delayOf, type Item, type Plan } from './schedule';
import classes from './schedule-table.module.css';

interface Props {
  plan: Plan;
  shown: Item[];
}

const columns = [
  'start',
  'end',
  'approved_start',
  'approved_end',
  'delay',
  'planned',
  'reported',
  'verified',
  'light',
  'waits',
  'slack',
  'latest',
] as const;
type Column = (typeof columns)[number];

function cell(column: Column, item: Item, plan: Plan, texts: Texts): React.ReactNode {
  const { shortDay, hundredths, count } = texts;
  const { row } = item;
  if (column === 'start') return shortDay(row.start_on);
  if (column === 'end') return shortDay(row.end_on);
  if (column === 'approved_start') return shortDay(row.approved_start_on);
  if (column === 'approved_end') return shortDay(row.approved_end_on);
  if (column === 'latest') return shortDay(row.latest_end_on);
  if (column === 'slack') return row.slack_days === null ? '—' : count(row.slack_days);
  if (column === 'light') return <Light light={row.light} basis={row.basis} />;
  if (column === 'waits')
    return row.predecessors.map(({ element }) => plan.byId.get(element)?.row.code).join(', ') || '—';
  if (column !== 'delay') return hundredths(row[column]);
  const delay = delayOf(item);
  return delay === null ? '—' : count(delay);
}

/** Everything that the bars say, as a table. */
export function ScheduleTable({ plan, shown }: Props) {
  const texts = useTexts();
  const { t, named } = texts;
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 10,
  });
  const rows = virtual.getVirtualItems();
  const before = rows[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus, so that arrows scroll it
    <section ref={scroller} className={classes.scroller} aria-label={t('staff.schedule.label')} tabIndex={0}>
      <div style={{ paddingTop: before, paddingBottom: after }}>
        <table className={classes.table} aria-rowcount={shown.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('staff.column.name')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {named('staff.schedule.column', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ index }) => {
              const item = shown[index];
              return (
                item && (
                  <tr key={item.row.id} aria-rowindex={index + 2}>
                    <th scope="row" style={{ paddingLeft: `${0.5 + item.depth}rem` }}>
                      <span className="soft">{item.row.code}</span> {item.row.name}
                    </th>
                    {columns.map((column) => (
                      <td key={column} data-column={column}>
                        {cell(column, item, plan, texts)}
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
