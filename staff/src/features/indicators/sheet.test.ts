import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Indicator } from '@/api/contract';
import { changeOf, disputed, emptySheet, mayGoTogether, mended, sheetFrom, typedFrom } from './sheet';

const indicator = {
  ...emptySheet,
  code: 'I1',
  name: 'Vías',
  weight: null,
  tolerance: null,
  baseline: 2.5,
  baseline_on: null,
  term_target: 40,
  light_profile: null,
} as unknown as Indicator;
const write = (value: number) => String(value).replace('.', ',');

test('the form and the server keep the same table of what goes together', () => {
  const lines = readFileSync('../server/domain/indicators/sheet.cases.tsv', 'utf8')
    .split('\n')
    .slice(2)
    .filter(Boolean);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const [sense = '', method = '', accumulation = '', refusal] = line.split('\t');
    expect(mayGoTogether(sense, method, accumulation), line).toBe(refusal === '-');
  }
});
test('another sense takes a method and an accumulation that go with it', () =>
  expect(mended({ ...emptySheet, sense: 'descending', accumulation: 'capacity' })).toMatchObject({
    method: 'inverse',
    accumulation: 'sum',
  }));
test('only what was changed is sent, and an empty box empties', () => {
  const typed = { ...typedFrom(indicator, write), name: 'Caminos', baseline: '', term_target: '41,5' };
  expect(changeOf(typed, indicator, 'es')).toEqual({ name: 'Caminos', baseline: null, term_target: 41.5 });
});
test('a new sheet leaves out what is empty', () =>
  expect(sheetFrom({ ...emptySheet, code: 'I2', name: 'Agua' }, '7', 'es')).toEqual({
    code: 'I2',
    name: 'Agua',
    level: 'product',
    dimension: 'effectiveness',
    frequency: 'year',
    sense: 'ascending',
    method: 'ratio',
    accumulation: 'sum',
    measure: '7',
  }));
test('only the same field changed otherwise is in dispute', () => {
  const change = { name: 'Caminos', term_target: 41.5 };
  expect(disputed(change, indicator, { ...indicator, name: 'Puentes', formula: 'a/b' })).toEqual(['name']);
  expect(disputed(change, indicator, { ...indicator, name: 'Caminos' })).toEqual([]);
});
