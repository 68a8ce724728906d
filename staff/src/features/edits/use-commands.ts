import type { ContentRow } from '@/api/contract';
import { type Act, fieldsOf, labelOf, partOf } from './act';
import { changeFrom, fieldOf } from './columns';
import { levelsUnder, placeOf } from './content';
import { addAct, deleteAct, editAct, moveAct } from './element-acts';
import { type Direction, droppedAt, movedBy, type Side } from './places';
import type { Acts } from './use-acts';
import { type Cell, type Grid, newId } from './use-grid';

export type Open = { dialog: 'weights'; parent: string | null; at: string } | { dialog: 'delete'; row: ContentRow };

interface Given {
  acts: Acts;
  grid: Grid;
  /** May anything be written now? Else the page says what is missing. */
  mayWrite: () => boolean;
  onOpen: (open: Open) => void;
  onIndicators: (element: string) => void;
}

/** Everything one can do with the row or the cell one is on; keys, buttons and drops all end here. */
export function useCommands({ acts, grid, mayWrite, onOpen, onIndicators }: Given) {
  const { whole } = grid;
  const rowOf = (id: string | undefined) => (id === undefined ? undefined : whole.byId.get(id));
  const current = rowOf(grid.cell?.id);

  const add = (where: 'sibling' | 'child') => {
    if (!mayWrite()) return;
    const above = current ?? null;
    const parent = where === 'child' ? above : (rowOf(above?.parent ?? undefined) ?? null);
    const level =
      where === 'sibling' && above ? above.level : levelsUnder(whole.levels, parent?.level ?? null)[0]?.code;
    if (level === undefined) return;
    const siblings = whole.tree.get(parent?.id ?? null) ?? [];
    const position = where === 'sibling' && above ? placeOf(whole.tree, above).position + 1 : siblings.length;
    grid.begin(parent, position, level);
  };
  const moveTo = (row: ContentRow, place: ReturnType<typeof movedBy>) => {
    if (!place || !mayWrite()) return;
    if (place.parent !== null && grid.closed.has(place.parent)) grid.toggle(place.parent);
    void acts.perform(moveAct(acts.desk, row.id, place, placeOf(whole.tree, row)));
  };
  const remove = () => {
    if (!current?.may_edit || whole.tree.has(current.id) || !mayWrite()) return;
    if (current.indicators > 0 || whole.isFixed) onOpen({ dialog: 'delete', row: current });
    else void acts.perform(deleteAct(acts.desk, current));
  };

  const edit = (cell: Cell, typed: string | null = null) => {
    const row = cell.id === newId ? undefined : rowOf(cell.id);
    if (cell.id !== newId && (!row?.may_edit || !mayWrite())) return;
    if (row && cell.column === 'weight') return onOpen({ dialog: 'weights', parent: row.parent, at: row.id });
    if (cell.column === 'indicators') return row && onIndicators(row.id);
    if (cell.column === 'level' && whole.isFixed) return;
    grid.setActive(cell);
    grid.setEditing({ cell, typed });
  };

  const saveDraft = async (text: string): Promise<string | null> => {
    const { draft, editing } = grid;
    if (!draft || !editing) return null;
    const field = fieldOf(editing.cell.column, draft, whole.levels);
    const said = { ...draft, ...(field && changeFrom(field, text)) };
    grid.setDraft(said);
    if (said.name === '' || said.code === '') return newId;
    const added = await acts.perform(addAct(acts.desk, { ...said, id: `${newId}:${said.code}` }));
    if (added !== 'done') return null;
    grid.setDraft(null);
    return acts.desk.rows().find((one) => one.code === said.code)?.id ?? null;
  };
  /** Saves what was typed and answers whose cell it is then; nothing when it was refused: the box stays open. */
  const save = async (cell: Cell, text: string): Promise<string | null> => {
    if (cell.id === newId) return saveDraft(text);
    const row = rowOf(cell.id);
    if (!row) return cell.id;
    const perform = async (act: Act) => ((await acts.perform(act)) === 'refused' ? null : cell.id);
    if (cell.column === 'level') {
      const here = placeOf(whole.tree, row);
      return text === row.level ? cell.id : perform(moveAct(acts.desk, row.id, { ...here, level: text }, here));
    }
    const field = fieldOf(cell.column, row, whole.levels);
    if (field === null) return cell.id;
    const mine = changeFrom(field, text);
    const known = partOf(row, fieldsOf(mine));
    const isSame = JSON.stringify(mine) === JSON.stringify(known);
    return isSame ? cell.id : perform(editAct(acts.desk, row.id, mine, known));
  };
  return {
    current,
    label: current ? labelOf(current) : '',
    add,
    edit,
    editHere: () => grid.cell && edit(grid.cell),
    /** Whether the cell has a box of its own; weights are shared out, indicators have their page. */
    mayType: ({ column }: Cell) =>
      column !== 'weight' && column !== 'indicators' && !(column === 'level' && whole.isFixed),
    save,
    remove,
    discard: () => {
      grid.setEditing(null);
      grid.setDraft(null);
      acts.forgive();
    },
    may: (direction: Direction) => current?.may_edit === true && movedBy(whole, current, direction) !== null,
    move: (direction: Direction) => current?.may_edit && moveTo(current, movedBy(whole, current, direction)),
    drop: (id: string, target: ContentRow, side: Side) => {
      const row = rowOf(id);
      if (row?.may_edit) moveTo(row, droppedAt(whole, row, target, side));
    },
    weights: () => current && mayWrite() && onOpen({ dialog: 'weights', parent: current.parent, at: current.id }),
    mayRemove: current?.may_edit === true && !whole.tree.has(current.id),
  };
}

export type Commands = ReturnType<typeof useCommands>;
