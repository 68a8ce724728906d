// The content of a plan as a tree: who stands below whom, which rows are seen, what may stand where.
import type { ContentRow, Level, Plan } from '@/api/contract';

export type Field =
  | 'code'
  | 'name'
  | 'weight'
  | 'office'
  | 'person'
  | 'start_on'
  | 'end_on'
  | 'initiative_kind'
  | 'action_type';
export type Change = Partial<Pick<ContentRow, Field>>;

/** Where an element stands: its parent, its place among the siblings, its level's code. */
export interface Place {
  parent: string | null;
  position: number;
  level: string;
}

export interface SeenRow {
  row: ContentRow;
  depth: number;
  hasChildren: boolean;
  isOpen: boolean;
}

export type Tree = ReadonlyMap<string | null, readonly ContentRow[]>;

export function treeOf(rows: readonly ContentRow[]): Tree {
  const tree = new Map<string | null, ContentRow[]>();
  for (const row of rows) {
    const siblings = tree.get(row.parent);
    if (siblings) siblings.push(row);
    else tree.set(row.parent, [row]);
  }
  return tree;
}

/** What is seen from the top down while some branches are closed. */
export function seenRows(tree: Tree, closed: ReadonlySet<string>): SeenRow[] {
  const seen: SeenRow[] = [];
  const visit = (parent: string | null, depth: number) => {
    for (const row of tree.get(parent) ?? []) {
      const hasChildren = tree.has(row.id);
      const isOpen = hasChildren && !closed.has(row.id);
      seen.push({ row, depth, hasChildren, isOpen });
      if (isOpen) visit(row.id, depth + 1);
    }
  };
  visit(null, 0);
  return seen;
}

export function placeOf(tree: Tree, row: ContentRow): Place {
  const siblings = tree.get(row.parent) ?? [];
  return { parent: row.parent, position: siblings.findIndex((one) => one.id === row.id), level: row.level };
}

export function isBelow(rows: ReadonlyMap<string, ContentRow>, id: string, above: string): boolean {
  for (let at = rows.get(id); at; at = at.parent === null ? undefined : rows.get(at.parent))
    if (at.id === above) return true;
  return false;
}

type Levels = Pick<Plan, 'levels'>['levels'];

/** Levels that may stand under one of level `parent`, or at the top. */
export function levelsUnder(levels: Levels, parent: string | null): Level[] {
  return levels.filter((level) => (parent === null ? level.may_be_root : level.parents.includes(parent)));
}

/**
 * The level that an element takes under another parent: its own where it may, else the nearest to its own that may
 * stand there and goes with what is below it. Nothing where none does.
 */
export function levelUnder(
  levels: Levels,
  parent: string | null,
  own: string,
  below: readonly string[],
): string | null {
  const may = levelsUnder(levels, parent);
  if (may.some((level) => level.code === own)) return own;
  const at = (code: string) => levels.findIndex((level) => level.code === code);
  const fits = may.filter((level) =>
    below.every((child) => levels.find((one) => one.code === child)?.parents.includes(level.code)),
  );
  const distance = (level: Level) => Math.abs(at(level.code) - at(own));
  return fits.sort((one, other) => distance(one) - distance(other))[0]?.code ?? null;
}

/** The code that most likely comes next: the last sibling's with its number raised, else the parent's with `.1`. */
export function nextCode(siblings: readonly string[], parent: string | null, taken: ReadonlySet<string>): string {
  const [, stem = '', digits = ''] = /^(.*?)(\d+)$/.exec(siblings.at(-1) ?? '') ?? [];
  const prefix = digits === '' ? (parent === null ? '' : `${parent}.`) : stem;
  let number = digits === '' ? 1 : Number(digits) + 1;
  const written = () => `${prefix}${String(number).padStart(digits.length, '0')}`;
  while (taken.has(written())) number += 1;
  return written();
}

export const levelOf = (levels: Levels, code: string) => levels.find((level) => level.code === code);
