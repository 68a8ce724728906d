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

test('a path leads to its row and column', () => {
  expect(rowProblems(refusal).map(({ row, column }) => [row, column])).toEqual([[3, 'code']]);
  expect(rowProblems(new Error('x'))).toEqual([]);
});

test('the summary tells rows as people count them', () => {
  const told = withRowNumbers(refusal, (row, message) => `Fila ${row}: ${message}`) as Refusal;
  expect(told.problem.fields?.map((found) => found.message)).toEqual(['Fila 4: Falta este dato.', 'Son demasiados.']);
});
