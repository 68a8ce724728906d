import { type CSSProperties, type DragEvent, memo, type RefObject, useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { CellEditor } from './cell-editor';
import { type Column, columns, isNumber, type Names, textIn } from './columns';
import type { SeenRow } from './content';
import classes from './content-grid.module.css';
import { droppedAt, type Side } from './places';
import type { Acts } from './use-acts';
import type { Commands } from './use-commands';
import type { Cell, Grid } from './use-grid';

export interface Tools {
  grid: Grid;
  commands: Commands;
  acts: Acts;
  goTo: (cell: Cell) => void;
}

interface Props {
  shown: SeenRow;
  index: number;
  activeColumn: Column | null;
  names: Names;
  /** What hands do with a row, as it is when they do it: so a row is drawn again only when it shows something else. */
  tools: RefObject<Tools>;
  /** Of the row that is being edited, which follows everything. */
  edited: (Tools & { editing: { cell: Cell; typed: string | null } }) | null;
}

/** Which row is being dragged; a drop on itself or below itself is none. */
let dragged: string | null = null;

function sideOf(event: DragEvent<HTMLElement>): Side {
  const box = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'inside';
}

export const ContentRowView = memo(function ContentRowView(props: Props) {
  const { shown, index, activeColumn, names, tools, edited } = props;
  const texts = useTexts();
  const { row, depth, hasChildren, isOpen } = shown;
  const [side, setSide] = useState<Side | null>(null);
  const mayDrop = (wanted: Side) => {
    const { whole } = tools.current.grid;
    const moving = dragged === null ? undefined : whole.byId.get(dragged);
    return moving !== undefined && droppedAt(whole, moving, row, wanted) !== null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={depth + 1}
      aria-expanded={hasChildren ? isOpen : undefined}
      className={classes.row}
      data-active={activeColumn !== null}
      data-locked={!row.may_edit}
      data-drop={side}
      style={{ '--depth': depth } as CSSProperties}
      draggable={row.may_edit && edited === null}
      onDragStart={(event) => {
        dragged = row.id;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.code);
      }}
      onDragEnd={() => {
        dragged = null;
      }}
      onDragOver={(event) => {
        const wanted = sideOf(event);
        setSide(mayDrop(wanted) ? wanted : null);
        if (mayDrop(wanted)) event.preventDefault();
      }}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        setSide(null);
        if (dragged !== null && mayDrop(sideOf(event))) tools.current.commands.drop(dragged, row, sideOf(event));
      }}
    >
      {columns.map((column, at) => {
        const cell: Cell = { id: row.id, column };
        const isEdited = edited?.editing.cell.column === column;
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={column}
            role="gridcell"
            aria-colindex={at + 1}
            aria-readonly={!row.may_edit}
            tabIndex={activeColumn === column && !isEdited ? 0 : -1}
            data-cell={`${row.id}.${column}`}
            data-column={column}
            data-number={isNumber(column)}
            data-edited={isEdited}
            className={classes.cell}
            onFocus={(event) => event.target === event.currentTarget && tools.current.grid.setActive(cell)}
            onMouseDown={() => tools.current.goTo(cell)}
            onDoubleClick={() => tools.current.commands.edit(cell)}
          >
            {column === 'code' && <Twig shown={shown} onToggle={() => tools.current.grid.toggle(row.id)} />}
            {isEdited && edited ? (
              <CellEditor {...edited} shown={shown} names={names} cell={cell} typed={edited.editing.typed} />
            ) : (
              <span className={classes.text} title={textIn(row, column, names, texts)}>
                {textIn(row, column, names, texts)}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
});

function Twig({ shown: { row, hasChildren, isOpen }, onToggle }: { shown: SeenRow; onToggle: () => void }) {
  const { t } = useTexts();
  if (!hasChildren) return <span className={classes.leaf} />;
  const words = isOpen ? 'staff.elements.close' : 'staff.elements.open';
  return (
    <button
      type="button"
      className={classes.twig}
      tabIndex={-1}
      aria-label={t(words, { code: row.code })}
      data-open={isOpen}
      onClick={onToggle}
    />
  );
}
