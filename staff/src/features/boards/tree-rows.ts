// Which rows the tree of elements shows: opened branches, or matches with the way to them.
import type { ElementRow, Light, Office } from '@/api/contract';
import { folded } from '@/i18n/folded';

export interface TreeFilter {
  under?: string | undefined;
  office?: string | undefined;
  light?: string | undefined;
  kind?: string | undefined;
  level?: string | undefined;
  theme?: string | undefined;
  place?: string | undefined;
  person?: string | undefined;
  concern?: string | undefined;
  search?: string | undefined;
}

const moneyKeys = ['in_force', 'financial', 'physical', 'points'] as const;
export type MoneyKey = (typeof moneyKeys)[number];
export const isMoney = (key: string): key is MoneyKey => moneyKeys.some((known) => known === key);

export const sortKeys = [
  'name',
  'office',
  'weight',
  'planned',
  'reported',
  'verified',
  'compliance',
  'light',
  ...moneyKeys,
] as const;
export type SortKey = (typeof sortKeys)[number];
export interface TreeSort {
  key: SortKey;
  isDescending: boolean;
}

export interface TreeRow {
  row: ElementRow;
  depth: number;
  hasChildren: boolean;
  isOpen: boolean;
  /** Only there to show where a match belongs. */
  isContext: boolean;
}

export type Children = ReadonlyMap<string | null, ElementRow[]>;

export function childrenOf(rows: readonly ElementRow[]): Children {
  const children = new Map<string | null, ElementRow[]>();
  for (const row of rows) {
    const siblings = children.get(row.parent);
    if (siblings) siblings.push(row);
    else children.set(row.parent, [row]);
  }
  return children;
}

/** An office and all below it. */
export function officesBelow(offices: readonly Office[], top: string): ReadonlySet<string> {
  const found = new Set([top]);
  for (const office of offices) if (office.parent !== null && found.has(office.parent)) found.add(office.id);
  return found;
}

export function isFiltering({ under: _, search, ...filter }: TreeFilter): boolean {
  return [...Object.values(filter), search?.trim()].some((part) => part !== undefined && part !== '');
}

// What an element tells by itself, in the words of the filter.
const told = ['light', 'kind', 'level', 'theme', 'place', 'person'] as const;

/** Does a row match all that is asked? */
export function matcher(filter: TreeFilter, offices: ReadonlySet<string>): (row: ElementRow) => boolean {
  const words = folded(filter.search ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return (row) =>
    (!filter.office || (row.office !== null && offices.has(row.office))) &&
    (!filter.concern || row.concerns.some((concern) => concern === filter.concern)) &&
    told.every((name) => !filter[name] || row[name] === filter[name]) &&
    (words.length === 0 || words.every((word) => folded(`${row.code} ${row.name}`).includes(word)));
}

const severity: readonly Light[] = [
  'red',
  'red_over',
  'orange',
  'yellow',
  'yellow_over',
  'grey',
  'purple',
  'blue',
  'green',
];

/** What a row is sorted by, where it is a number. */
function numberOf(row: ElementRow, key: Exclude<SortKey, 'name' | 'office'>): number | null {
  if (key === 'light') return severity.indexOf(row.light);
  return isMoney(key) ? (row.money?.[key] ?? null) : row[key];
}

function compare(one: ElementRow, other: ElementRow, key: SortKey): number {
  if (key === 'name') return one.name.localeCompare(other.name);
  if (key === 'office') return (one.office_name ?? '').localeCompare(other.office_name ?? '');
  return (numberOf(one, key) ?? 0) - (numberOf(other, key) ?? 0);
}

const isMissing = (row: ElementRow, key: SortKey) =>
  key !== 'name' && (key === 'office' ? row.office_name : numberOf(row, key)) === null;

/** Rows without the figure stay last in both directions. */
export function sorted(rows: ElementRow[], sort: TreeSort | null): ElementRow[] {
  if (sort === null) return rows;
  const { key, isDescending } = sort;
  return [...rows].sort(
    (one, other) =>
      Number(isMissing(one, key)) - Number(isMissing(other, key)) ||
      (isDescending ? compare(other, one, key) : compare(one, other, key)),
  );
}

/** The whole tree below `top` in order, with only the opened branches; or, when `wanted` is given, those and their parents. */
export function visibleRows(
  children: Children,
  top: string | null,
  opened: ReadonlySet<string>,
  sort: TreeSort | null,
  matches: ((row: ElementRow) => boolean) | null,
): TreeRow[] {
  const found: TreeRow[] = [];
  const visit = (parent: string | null, depth: number): boolean => {
    let isAnyShown = false;
    for (const row of sorted(children.get(parent) ?? [], sort)) {
      const below = children.get(row.id);
      const isMatch = matches === null || matches(row);
      const isOpen = below !== undefined && (matches !== null || opened.has(row.id));
      const place = found.length;
      found.push({ row, depth, hasChildren: below !== undefined, isOpen, isContext: !isMatch });
      const isShownBelow = isOpen && visit(row.id, depth + 1);
      if (isMatch || isShownBelow) isAnyShown = true;
      else found.length = place;
    }
    return isAnyShown;
  };
  visit(top, 0);
  return found;
}
