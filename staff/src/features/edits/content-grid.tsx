import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { columns, gridColumns, isNumber, type Names } from './columns';
import classes from './content-grid.module.css';
import { ContentRowView, type Tools } from './content-row';
import { onGridKey } from './grid-keys';
import type { Acts } from './use-acts';
import type { Commands } from './use-commands';
import type { Cell, Grid } from './use-grid';

interface Props {
  grid: Grid;
  commands: Commands;
  acts: Acts;
  names: Names;
  onPaste: (text: string) => void;
  /** One came here for a certain element: it takes the focus at once. */
  isFocused: boolean;
}

const rowHeight = () => (matchMedia('(pointer: coarse)').matches ? 48 : 34);

/** The plan as a tree of cells: only what is seen is drawn; keys move, edit, add and move rows; rows can be dragged. */
export function ContentGrid({ grid, commands, acts, names, onPaste, isFocused }: Props) {
  const { t, named } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(isFocused);
  const { seen, cell, editing } = grid;
  const virtual = useVirtualizer({
    count: seen.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 12,
    getItemKey: (index) => seen[index]?.row.id ?? index,
  });
  const goTo = (next: Cell) => {
    wantsFocus.current = true;
    grid.setActive(next);
  };
  const tools = useRef<Tools>({ grid, commands, acts, goTo });
  tools.current = { grid, commands, acts, goTo };
  // The cell one is on keeps the focus through every redrawing, also when its row moved; at once, so that the next key
  // already finds it. Scrolling away is no redrawing: it moves nothing back.
  const id = cell?.id;
  const column = cell?.column;
  const { at } = grid;
  useLayoutEffect(() => {
    const held = scroller.current?.contains(document.activeElement) || document.activeElement === document.body;
    if (id === undefined || editing || !(wantsFocus.current && held)) return;
    const focus = () => {
      const found = scroller.current?.querySelector<HTMLElement>(`[data-cell="${id}.${column}"]`);
      found?.focus();
      return found !== null;
    };
    if (focus()) return;
    virtual.scrollToIndex(at);
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [id, column, editing, at, virtual]);
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={classes.scroller} style={{ '--columns': gridColumns } as CSSProperties}>
      <div
        role="treegrid"
        aria-label={t('staff.edit.grid', { plan: names.plan.name })}
        aria-describedby="edit-keys"
        aria-rowcount={seen.length + 1}
        aria-colcount={columns.length}
        className={classes.grid}
        tabIndex={-1}
        onFocus={() => {
          wantsFocus.current = true;
        }}
        onKeyDown={(event) =>
          onGridKey({ grid, commands, goTo, undo: () => void acts.undo(), redo: () => void acts.redo() }, event)
        }
        onPaste={(event) => {
          if (editing) return;
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus */}
        <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.headRow}`}>
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div key={column} role="columnheader" className={classes.cell} data-number={isNumber(column)}>
              {named('staff.edit.column', column)}
            </div>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" style={{ paddingTop: before, paddingBottom: after }}>
          {items.map(({ index }) => {
            const shown = seen[index];
            return (
              shown && (
                <ContentRowView
                  key={shown.row.id}
                  shown={shown}
                  index={index}
                  activeColumn={cell?.id === shown.row.id ? cell.column : null}
                  names={names}
                  tools={tools}
                  edited={editing?.cell.id === shown.row.id ? { ...tools.current, editing } : null}
                />
              )
            );
          })}
        </div>
      </div>
      {seen.length === 0 && <p className={classes.none}>{t('staff.edit.none')}</p>}
    </div>
  );
}
