import { useMemo, useState } from 'react';
import type { ContentRow, Plan } from '@/api/contract';
import { type Column, columns } from './columns';
import { nextCode, seenRows, treeOf } from './content';
import type { Whole } from './places';

export const newId = 'new';

export interface Cell {
  id: string;
  column: Column;
}

/** A row that is not saved yet: it has its place, and waits for its name. */
export interface Draft {
  parent: string | null;
  position: number;
  level: string;
  code: string;
  name: string;
}

const draftRow = ({ position: _, ...draft }: Draft): ContentRow => ({
  ...draft,
  id: newId,
  weight: null,
  office: null,
  person: null,
  start_on: null,
  end_on: null,
  initiative_kind: null,
  action_type: null,
  indicators: 0,
  version: 0,
  may_edit: true,
});

function withDraft(rows: readonly ContentRow[], draft: Draft | null): readonly ContentRow[] {
  if (!draft) return rows;
  const siblings = rows.filter((row) => row.parent === draft.parent);
  const following = siblings[draft.position];
  const at = following ? rows.indexOf(following) : rows.length;
  return [...rows.slice(0, at), draftRow(draft), ...rows.slice(at)];
}

/** What the grid shows and where one is in it. */
export function useGrid(plan: Plan, rows: readonly ContentRow[], start: string | undefined) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<Cell | null>(start === undefined ? null : { id: start, column: 'name' });
  const [editing, setEditing] = useState<{ cell: Cell; typed: string | null } | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const whole = useMemo<Whole>(
    () => ({
      tree: treeOf(rows),
      byId: new Map(rows.map((row) => [row.id, row])),
      levels: plan.levels,
      isFixed: plan.state !== 'draft',
    }),
    [rows, plan],
  );
  const seen = useMemo(() => seenRows(treeOf(withDraft(rows, draft)), closed), [rows, draft, closed]);
  const at = Math.max(
    0,
    seen.findIndex(({ row }) => row.id === active?.id),
  );
  const cell: Cell | null = seen[at] ? { id: seen[at].row.id, column: active?.column ?? 'code' } : null;

  const toggle = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const step = (from: Cell, by: number): Cell | null => {
    const column = columns[columns.indexOf(from.column) + by];
    return column ? { ...from, column } : null;
  };
  const begin = (parent: ContentRow | null, position: number, level: string) => {
    if (parent && closed.has(parent.id)) toggle(parent.id);
    const siblings = (whole.tree.get(parent?.id ?? null) ?? []).map((row) => row.code);
    const taken = new Set(rows.map((row) => row.code));
    const code = nextCode(siblings, parent?.code ?? null, taken);
    setDraft({ parent: parent?.id ?? null, position, level, code, name: '' });
    const start: Cell = { id: newId, column: 'name' };
    setActive(start);
    setEditing({ cell: start, typed: null });
  };
  return {
    whole,
    seen,
    closed,
    at,
    cell,
    editing,
    draft,
    setClosed,
    setActive,
    setEditing,
    setDraft,
    toggle,
    step,
    begin,
  };
}

export type Grid = ReturnType<typeof useGrid>;
