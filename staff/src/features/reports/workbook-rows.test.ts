import { expect, test } from 'vitest';
import { countVerdicts, inOrder, linesOf, type WorkbookRow } from './workbook-rows';

const blank = {
  value: null,
  numerator: null,
  denominator: null,
  note: '',
  variance_kind: null,
  variance_reason: '',
  correction_reason: '',
};
const row = (name: string, verdict: WorkbookRow['verdict']): WorkbookRow => ({
  name,
  sheet: 'Anexo 3',
  row: 6,
  code: '1.1',
  title: 'Vías',
  measure: 'km',
  verdict,
  reasons: [],
  file: { line: null, words: '' },
  kept: { line: null, words: '' },
});
const words = { number: (value: number) => String(value), kind: (kind: string) => `[${kind}]` };

test('what needs somebody stands first, and the rest as it stood', () => {
  const rows = [row('a', 'unchanged'), row('b', 'written'), row('c', 'refused'), row('d', 'written')];
  expect(inOrder(rows).map(({ name }) => name)).toEqual(['c', 'b', 'd', 'a']);
});

test('what will be saved is counted with what lacks something', () => {
  const rows = [row('a', 'unchanged'), row('b', 'written'), row('c', 'incomplete'), row('d', 'refused')];
  expect(countVerdicts(rows)).toEqual({ taken: 2, incomplete: 1, refused: 1, unchanged: 1 });
});

test('a row is told in lines', () => {
  const line = { ...blank, value: 98.5, variance_kind: 'external' as const, variance_reason: 'Lluvias', note: 'Acta' };
  expect(linesOf({ line, words: '' }, 'km', words)).toEqual(['98.5 km', '[external]: Lluvias', 'Acta']);
  expect(linesOf({ line: { ...blank, numerator: 3 }, words: '' }, '%', words)).toEqual(['3 / — %']);
  expect(linesOf({ line: blank, words: '' }, 'km', words)).toEqual([]);
  expect(linesOf({ line: null, words: 'uno\ndos' }, '', words)).toEqual(['uno', 'dos']);
});
