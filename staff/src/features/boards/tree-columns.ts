import { isMoney, type SortKey } from './tree-rows';

export const optionalColumns = [
  'office',
  'weight',
  'facts',
  'planned',
  'reported',
  'verified',
  'compliance',
  'in_force',
  'financial',
  'physical',
  'points',
] as const;
export type OptionalColumn = (typeof optionalColumns)[number];
export type Column = 'name' | OptionalColumn | 'light';

/** In rem; the name takes what is left. */
const widths: Record<Exclude<Column, 'name'>, number> = {
  office: 12,
  weight: 4.75,
  facts: 8,
  planned: 5.75,
  reported: 6,
  verified: 6,
  compliance: 7.5,
  in_force: 9.5,
  financial: 6.5,
  physical: 6,
  points: 6,
  light: 8.75,
};

/** Those that a plan has: without a budget nothing of money is shown or offered. */
export const columnsOf = (hasMoney: boolean): OptionalColumn[] =>
  optionalColumns.filter((column) => hasMoney || !isMoney(column));

export const sortKeyOf = (column: Column): SortKey | null => (column === 'facts' ? null : column);

const place = 'timon-hidden-columns';
const atFirst = 'weight.in_force.financial.physical';

/** The address says what to hide when somebody shared a view; else what this person hid last; at first, what is long. */
export function hiddenColumns(shared: string | undefined): ReadonlySet<string> {
  return new Set((shared ?? localStorage.getItem(place) ?? atFirst).split('.'));
}

export function keepHiddenColumns(hidden: string) {
  localStorage.setItem(place, hidden);
}

/** On a small screen the light comes right after the name. */
export function shownColumns(hidden: ReadonlySet<string>, isNarrow: boolean, hasMoney = false): Column[] {
  const chosen = columnsOf(hasMoney).filter((column) => !hidden.has(column));
  return isNarrow ? ['name', 'light', ...chosen] : ['name', ...chosen, 'light'];
}

const fixedOf = (columns: Column[]) => columns.flatMap((column) => (column === 'name' ? [] : [widths[column]]));

/** Widths for the style sheet: the columns, and the least width of a whole row. */
export function widthsOf(columns: Column[]): Record<'--columns' | '--fixed', string> {
  const fixed = fixedOf(columns);
  return {
    '--columns': `minmax(var(--name), 1fr) ${fixed.map((width) => `${width}rem`).join(' ')}`,
    '--fixed': `${fixed.reduce((sum, width) => sum + width, 0)}rem`,
  };
}

export const isNumber = (column: Column) =>
  isMoney(column) || ['weight', 'planned', 'reported', 'verified', 'compliance'].includes(column);

/** Those whose head says %. */
export const isPercentage = (column: Column) => isNumber(column) && column !== 'in_force' && column !== 'points';
