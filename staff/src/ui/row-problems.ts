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

/** With the row's number before each sentence. */
export function withRowNumbers(error: unknown, sentence: (row: number, message: string) => string): unknown {
  if (!(error instanceof Refusal) || !error.problem.fields) return error;
  const fields = error.problem.fields.map((found) => {
    const row = path.exec(found.field)?.[1];
    return row === undefined ? found : { ...found, message: sentence(Number(row) + 1, found.message) };
  });
  return new Refusal(error.status, { ...error.problem, fields }, error.retryAfterSeconds);
}
