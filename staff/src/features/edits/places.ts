// Where an element goes when it is moved by a key or dropped by hand; nothing where it may not go.
import type { ContentRow, Plan } from '@/api/contract';
import { isBelow, levelUnder, type Place, type Tree } from './content';

export interface Whole {
  tree: Tree;
  byId: ReadonlyMap<string, ContentRow>;
  levels: Plan['levels'];
  /** Once the plan is approved nothing becomes of another level. */
  isFixed: boolean;
}

export type Direction = 'up' | 'down' | 'in' | 'out';
export type Side = 'before' | 'inside' | 'after';

const siblingsOf = ({ tree }: Whole, row: ContentRow) => tree.get(row.parent) ?? [];
const indexOf = (rows: readonly ContentRow[], id: string) => rows.findIndex((one) => one.id === id);

/** The level it takes there. */
function levelAt({ tree, byId, levels, isFixed }: Whole, row: ContentRow, parent: string | null): string | null {
  const below = (tree.get(row.id) ?? []).map((child) => child.level);
  const parentLevel = parent === null ? null : (byId.get(parent)?.level ?? null);
  const level = levelUnder(levels, parentLevel, row.level, below);
  return isFixed && level !== row.level ? null : level;
}

function at(whole: Whole, row: ContentRow, parent: string | null, position: number): Place | null {
  const level = levelAt(whole, row, parent);
  return level === null ? null : { parent, position, level };
}

export function movedBy(whole: Whole, row: ContentRow, direction: Direction): Place | null {
  const siblings = siblingsOf(whole, row);
  const index = indexOf(siblings, row.id);
  if (direction === 'up') return index > 0 ? at(whole, row, row.parent, index - 1) : null;
  if (direction === 'down') return index < siblings.length - 1 ? at(whole, row, row.parent, index + 1) : null;
  if (direction === 'in') {
    const above = siblings[index - 1];
    return above ? at(whole, row, above.id, whole.tree.get(above.id)?.length ?? 0) : null;
  }
  const parent = row.parent === null ? undefined : whole.byId.get(row.parent);
  return parent ? at(whole, row, parent.parent, indexOf(siblingsOf(whole, parent), parent.id) + 1) : null;
}

export function droppedAt(whole: Whole, row: ContentRow, target: ContentRow, side: Side): Place | null {
  if (isBelow(whole.byId, target.id, row.id)) return null;
  if (side === 'inside') {
    const below = (whole.tree.get(target.id) ?? []).filter((one) => one.id !== row.id);
    return at(whole, row, target.id, below.length);
  }
  const others = siblingsOf(whole, target).filter((one) => one.id !== row.id);
  return at(whole, row, target.parent, indexOf(others, target.id) + (side === 'after' ? 1 : 0));
}
