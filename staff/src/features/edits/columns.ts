// The columns of the editor: how wide, how edited, what a cell says.
import type { ContentRow, Office, Person, Plan } from '@/api/contract';
import type { Texts } from '@/i18n/texts';
import { type Change, type Field, levelOf } from './content';

export const columns = [
  'code',
  'name',
  'level',
  'weight',
  'office',
  'person',
  'start_on',
  'end_on',
  'kind',
  'indicators',
] as const;
export type Column = (typeof columns)[number];

const widths: Record<Column, string> = {
  code: 'var(--code)',
  name: 'minmax(18rem, 1fr)',
  level: '8.25rem',
  weight: '5rem',
  office: '11rem',
  person: '9rem',
  start_on: '7rem',
  end_on: '7rem',
  kind: '6.5rem',
  indicators: '6.25rem',
};
export const gridColumns = columns.map((column) => widths[column]).join(' ');

export const isNumber = (column: Column) => column === 'weight' || column === 'indicators';

/** Names behind the ids, looked up once. */
export interface Names {
  plan: Plan;
  offices: ReadonlyMap<string, Office>;
  people: ReadonlyMap<string, Person>;
}

/** What a cell is about: initiatives have a kind, activities a type of action; both stand in one column. */
export function fieldOf(column: Column, row: Pick<ContentRow, 'level'>, levels: Plan['levels']): Field | null {
  if (column === 'level' || column === 'indicators') return null;
  if (column !== 'kind') return column;
  return levelOf(levels, row.level)?.kind === 'activity' ? 'action_type' : 'initiative_kind';
}

const initiativeKinds = ['programme', 'project', 'campaign', 'service'];
const actionTypes = [
  'regulatory',
  'administrative',
  'financial',
  'procurement',
  'works',
  'coordination',
  'communication',
  'legislative',
  'training',
  'follow_up',
];

/** The kinds that an element of this level may be of, as codes, and where their names stand in the catalogue. */
export function kindsOf(row: Pick<ContentRow, 'level'>, levels: Plan['levels']): { prefix: string; codes: string[] } {
  const kind = levelOf(levels, row.level)?.kind;
  if (kind === 'activity') return { prefix: 'staff.action', codes: actionTypes };
  return { prefix: 'staff.initiative', codes: kind === 'initiative' ? initiativeKinds : [] };
}

export function textIn(
  row: ContentRow,
  column: Column,
  names: Names,
  { shortDay, hundredths, named, count }: Texts,
): string {
  switch (column) {
    case 'code':
    case 'name':
      return row[column];
    case 'level':
      return levelOf(names.plan.levels, row.level)?.name ?? row.level;
    case 'weight':
      return row.weight === null ? '' : hundredths(row.weight);
    case 'office':
      return row.office === null ? '' : (names.offices.get(row.office)?.name ?? '');
    case 'person':
      return row.person === null ? '' : (names.people.get(row.person)?.name ?? '');
    case 'start_on':
    case 'end_on':
      return row[column] === null ? '' : shortDay(row[column]);
    case 'kind':
      if (row.action_type !== null) return named('staff.action', row.action_type);
      return row.initiative_kind === null ? '' : named('staff.initiative', row.initiative_kind);
    case 'indicators':
      return row.indicators === 0 ? '' : count(row.indicators);
  }
}

/** What stands in the box while a cell is edited. */
export function boxText(row: ContentRow, column: Column, levels: Plan['levels']): string {
  if (column === 'level') return row.level;
  const field = fieldOf(column, row, levels);
  return field === null || field === 'weight' ? '' : (row[field] ?? '');
}

/** What the box means for the element; empty means nothing, except where something must stand. */
export function changeFrom(field: Field, text: string): Change {
  const typed = text.trim();
  if (field === 'code' || field === 'name') return { [field]: typed };
  return { [field]: typed === '' ? null : typed };
}
