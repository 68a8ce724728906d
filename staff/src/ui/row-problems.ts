// A list is refused with paths such as `rows[3].code`: which row says what, and the same as sentences for the summary.
import type { ProblemField } from '@/api/contract';
import { Refusal } from '@/api/refusal';

const path = /^rows\[(\d+)\]\.(\w+)$/;

export interface RowProblem extends ProblemField {
  row: number;
  column: string;
}

export function rowProblems(error: unknown): RowProblem[] {
  const fields = (error instanceof Refusal && error.problem.fields) || [];
  return fields.flatMap((found) => {
    const [, row, column] = path.exec(found.field) ?? [];
    return row === undefined || column === undefined ? [] : [{ ...found, row: Number(row), column }];
  });
}

interface Sentences {
  one: (row: number, column: string, message: string) => string;
  more: (count: number) => string;
}

/** So many are enough to begin with; the others stand at their rows. */
const told = 8;

/** With the row's number and the column before each sentence. */
export function withRowNumbers(error: unknown, { one, more }: Sentences): unknown {
  if (!(error instanceof Refusal) || !error.problem.fields) return error;
  const fields = error.problem.fields.map((found) => {
    const [, row, column] = path.exec(found.field) ?? [];
    return row === undefined || column === undefined
      ? found
      : { ...found, message: one(Number(row) + 1, column, found.message) };
  });
  const left = fields.length - told;
  const shown = left > 1 ? [...fields.slice(0, told), { field: 'rows', code: 'more', message: more(left) }] : fields;
  return new Refusal(error.status, { ...error.problem, fields: shown }, error.retryAfterSeconds);
}
