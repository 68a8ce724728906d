import { expect, test } from 'vitest';
import { Refusal } from '@/api/refusal';
import { rowProblems, withRowNumbers } from './row-problems';

const refusal = new Refusal(
  422,
  {
    type: 'urn:timon:problem:invalid',
    title: 'Revise los datos.',
    status: 422,
    code: 'invalid',
    fields: [
      { field: 'rows[3].code', code: 'required', message: 'Falta este dato.' },
      { field: 'rows', code: 'too_many', message: 'Son demasiados.' },
    ],
  },
  null,
);

const sentences = {
  one: (row: number, column: string, message: string) => `Fila ${row}, ${column}: ${message}`,
  more: (count: number) => `y ${count} más`,
};

test('a path leads to its row and column', () => {
  expect(rowProblems(refusal).map(({ row, column }) => [row, column])).toEqual([[3, 'code']]);
  expect(rowProblems(new Error('x'))).toEqual([]);
});

test('the summary tells rows as people count them', () => {
  const told = withRowNumbers(refusal, sentences) as Refusal;
  expect(told.problem.fields?.map((found) => found.message)).toEqual([
    'Fila 4, code: Falta este dato.',
    'Son demasiados.',
  ]);
});

test('of many mistakes the summary tells the first ones and how many there are', () => {
  const fields = Array.from({ length: 50 }, (_, row) => ({
    field: `rows[${row}].post`,
    code: 'required',
    message: 'x',
  }));
  const told = withRowNumbers(new Refusal(422, { ...refusal.problem, fields }, null), sentences) as Refusal;
  expect(told.problem.fields).toHaveLength(9);
  expect(told.problem.fields?.at(-1)?.message).toBe('y 42 más');
});
