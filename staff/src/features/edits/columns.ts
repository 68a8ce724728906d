// The columns of the editor: how wide, how edited, what a cell says.
import type { ContentRow, Office, Person, Plan } from '@/api/contract';
import type { Texts } from '@/i18n/texts';
import { type Change, levelOf } from './content';

export const columns = [
  'code',
  'name',
  'level',
  'weight',
  'office',
  'person',
  'start_on',
  'end_on',
  'initiative_kind',
  'indicators',
] as const;
export type Column = (typeof columns)[number];

const widths: Record<Column, string> = {
  code: 'var(--code)',
  name: 'minmax(15rem, 1fr)',
  level: '8rem',
  weight: '5rem',
  office: '12rem',
  person: '10rem',
  start_on: '7rem',
  end_on: '7rem',
  initiative_kind: '6.5rem',
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

export const isInitiative = ({ plan }: Names, row: Pick<ContentRow, 'level'>) =>
  levelOf(plan.levels, row.level)?.kind === 'initiative';

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
    case 'initiative_kind':
      return row.initiative_kind === null ? '' : named('staff.initiative', row.initiative_kind);
    case 'indicators':
      return row.indicators === 0 ? '' : count(row.indicators);
  }
}

/** What stands in the box while a cell is edited. */
export function boxText(row: ContentRow, column: Column): string {
  return column === 'indicators' || column === 'weight' ? '' : (row[column] ?? '');
}

/** What the box means for the element; empty means nothing, except where something must stand. */
export function changeFrom(column: Column, text: string): Change {
  const typed = text.trim();
  if (column === 'code' || column === 'name') return { [column]: typed };
  return { [column]: typed === '' ? null : typed };
}
