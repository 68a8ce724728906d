import { expect, test } from 'vitest';
import type { ElementRow } from '@/api/contract';
import { spanishTexts } from '@/testing/spanish';
import { csvOf, shownColumns } from './tree-columns';

const row = {
  code: '1.1',
  level: 'Meta',
  name: 'Dotar "la" sede; norte',
  office_name: null,
  weight: 12.5,
  planned: 50,
  reported: null,
  verified: null,
  compliance: 90,
  light: 'green',
  concerns: ['due_soon', 'no_result'],
  money: null,
} as unknown as ElementRow;
const money = { in_force: 1200000, financial: 80, physical: 35, points: 45, kind: 'money_ahead' as const };

test('a table for a spreadsheet: quotes doubled, decimal comma, empty where nothing is, its count at the end', () => {
  const lines = csvOf([row], spanishTexts).trim().split('\r\n');
  expect(lines[1]).toBe(
    '"1.1";"Meta";"Dotar ""la"" sede; norte";"";"12,50";"50,00";"";"";"90,00";"en marcha";"Termina pronto, Sin resultado"',
  );
  expect(lines[2]).toBe('"Filas: 1"');
});
test('money has columns only where some is told', () => {
  const head = (rows: ElementRow[]) => csvOf(rows, spanishTexts).split('\r\n')[0] ?? '';
  expect(head([row])).not.toContain('Vigente');
  expect(head([row, { ...row, money }])).toContain('"Vigente";');
  expect(csvOf([{ ...row, money }], spanishTexts)).toContain('"1200000,00";"80,00";"35,00";"45,00"');
  expect(shownColumns(new Set(), false)).not.toContain('points');
  expect(shownColumns(new Set(), false, true)).toContain('points');
});
test('the name and the light always stay', () =>
  expect(
    shownColumns(new Set(['name', 'light', 'office', 'weight', 'facts', 'planned', 'reported', 'verified']), false),
  ).toEqual(['name', 'compliance', 'light']));
