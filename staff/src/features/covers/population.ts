// The rows of a population as a grid: the whole, sexes always, bands and groups as they were declared; sums told while
// somebody types, judged by the server.
import type { PopulationRow } from '@/api/reporting-contract';

export const sexes = ['women', 'men', 'other'] as const;
export const columns = ['target', 'priority', 'attended'] as const;
export type Column = (typeof columns)[number];

/** What is shown: also rows that nobody told yet. */
export function gridOf(rows: PopulationRow[]): PopulationRow[] {
  const whole = rows.find((row) => row.breakdown === 'whole') ?? { breakdown: 'whole' as const, name: '' };
  const bySex = sexes.map(
    (name) => rows.find((row) => row.breakdown === 'sex' && row.name === name) ?? { breakdown: 'sex' as const, name },
  );
  return [whole, ...bySex, ...rows.filter((row) => row.breakdown === 'age' || row.breakdown === 'group')];
}

const isTold = (row: PopulationRow) => columns.some((column) => row[column] != null);

/** What is sent: rows of the sexes that say nothing stay at home. */
export const toldRows = (grid: PopulationRow[]) => grid.filter((row) => row.breakdown !== 'sex' || isTold(row));

const keyOf = (row: PopulationRow) => `${row.breakdown} ${row.name}`;

/** Whom it reached, by breakdown and name. */
export const attendedIn = (grid: PopulationRow[]): Record<string, number | null> =>
  Object.fromEntries(grid.map((row) => [keyOf(row), row.attended ?? null]));

export const withAttended = (grid: PopulationRow[], people: Record<string, number | null>): PopulationRow[] =>
  grid.map((row) => ({ ...row, attended: people[keyOf(row)] ?? null }));

/** Equal where the sheet says the same of its population; whom the initiative reached does not count. */
export const populationKey = (rows: PopulationRow[]) =>
  JSON.stringify(
    gridOf(rows)
      .map((row) => [row.breakdown, row.name, row.target ?? null, row.priority ?? null])
      .filter(([breakdown, , target, priority]) => breakdown !== 'sex' || target !== null || priority !== null),
  );

export interface Sum {
  sum: number;
  expected: number;
}

/** Of a breakdown that shares people out; null where nothing is told or it adds. */
export function wrongSum(grid: PopulationRow[], breakdown: 'sex' | 'age', column: Column): Sum | null {
  const told = grid.filter((row) => row.breakdown === breakdown && row[column] != null);
  if (told.length === 0) return null;
  const sum = told.reduce((all, row) => all + (row[column] ?? 0), 0);
  const expected = grid.find((row) => row.breakdown === 'whole')?.[column] ?? 0;
  return sum === expected ? null : { sum, expected };
}
