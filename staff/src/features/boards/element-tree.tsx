import { Skeleton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { usePrinting } from '@/ui/use-printing';
import classes from './element-tree.module.css';
import { ElementTreeHead } from './element-tree-head';
import { ElementTreeRow } from './element-tree-row';
import { type Column, widthsOf } from './tree-columns';
import type { SortKey, TreeRow, TreeSort } from './tree-rows';

interface Props {
  rows: TreeRow[];
  columns: Column[];
  sort: TreeSort | null;
  isLoading: boolean;
  onSort: (key: SortKey) => void;
  onToggle: (id: string) => void;
}

const rowHeight = () => (matchMedia('(pointer: coarse), (max-width: 48em)').matches ? 48 : 34);

/** The tree of elements as one accessible grid: only what is seen is drawn; arrows move, open and close. */
export function ElementTree({ rows, columns, sort, isLoading, onSort, onToggle }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const [at, setAt] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: isPrinting ? rows.length : 12,
    getItemKey: (index) => rows[index]?.row.id ?? index,
  });
  const active = Math.min(at, rows.length - 1);

  const moveTo = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setAt(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus());
  };
  const enter = (element: string) =>
    navigate({ to: '/elements/$element', params: { element }, search: ({ on }) => (on ? { on } : {}) });
  const onKeyDown = (event: KeyboardEvent) => {
    const shown = rows[active];
    if (!shown || !(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    const parentAt = rows.findLastIndex((found, index) => index < active && found.depth < shown.depth);
    const step = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: rows.length - 1,
      ArrowRight: shown.hasChildren && !shown.isOpen ? ('toggle' as const) : active + 1,
      ArrowLeft: shown.isOpen ? ('toggle' as const) : parentAt,
      Enter: 'enter' as const,
    }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (step === 'toggle') onToggle(shown.row.id);
    else if (step === 'enter') enter(shown.row.id);
    else moveTo(step);
  };
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.scroller} style={widthsOf(columns) as CSSProperties}>
      <div
        role="treegrid"
        aria-label={t('staff.elements.label')}
        aria-rowcount={rows.length + 1}
        aria-busy={isLoading}
        className={classes.grid}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        <ElementTreeHead columns={columns} sort={sort} onSort={onSort} />
        {/* biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table */}
        <div role="rowgroup" style={{ paddingTop: before, paddingBottom: after }}>
          {items.map(({ index }) => {
            const shown = rows[index];
            return (
              shown && (
                <ElementTreeRow
                  key={shown.row.id}
                  shown={shown}
                  index={index}
                  columns={columns}
                  isActive={index === active}
                  onFocus={() => setAt(index)}
                  onToggle={() => onToggle(shown.row.id)}
                />
              )
            );
          })}
        </div>
      </div>
      {isLoading && <Skeleton height={320} mt={8} />}
      {!isLoading && rows.length === 0 && <p className={classes.none}>{t('staff.elements.none')}</p>}
    </div>
  );
}
