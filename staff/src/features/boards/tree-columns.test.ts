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
} as ElementRow;

test('a table for a spreadsheet: quotes doubled, decimal comma, empty where nothing is, its count at the end', () => {
  const lines = csvOf([row], spanishTexts).trim().split('\r\n');
  expect(lines[1]).toBe('"1.1";"Meta";"Dotar ""la"" sede; norte";"";"12,50";"50,00";"";"";"90,00";"en marcha"');
  expect(lines[2]).toBe('"Filas: 1"');
});
test('the name and the light always stay', () =>
  expect(
    shownColumns(new Set(['name', 'light', 'office', 'weight', 'facts', 'planned', 'reported', 'verified']), false),
  ).toEqual(['name', 'compliance', 'light']));
