import { expect, test } from 'vitest';
import type { Indicator } from '@/api/contract';
import { changedTargets, pastedTargets, targetsBefore, typedTargets } from './targets';

const indicator = {
  accumulation: 'sum',
  periods: [
    { period: '2026', planned: { value: 12.5, numerator: null, denominator: null } },
    { period: '2027', planned: null },
  ],
} as unknown as Indicator;
const before = typedTargets(indicator, (value) => String(value).replace('.', ','));
const changed = (typed: Record<string, string>) =>
  changedTargets(indicator, ['2026', '2027'], (key) => typed[key] ?? before[key] ?? '', before, 'es');

test('each period has its box', () => expect(before).toEqual({ '2026 value': '12,5', '2027 value': '' }));
test('only what says something else is sent', () => {
  expect(changed({})).toEqual([]);
  expect(changed({ '2027 value': '1.200,5' })).toEqual([{ period: '2027', value: 1200.5 }]);
});
test('an emptied box is a period without a target', () =>
  expect(changed({ '2026 value': '' })).toEqual([{ period: '2026' }]));
test('of a ratio both parts must be there', () => {
  const ratio = { ...indicator, accumulation: 'ratio' } as Indicator;
  const sent = (typed: Record<string, string>) => changedTargets(ratio, ['2027'], (key) => typed[key] ?? '', {}, 'es');
  expect(sent({ '2027 numerator': '3' })).toEqual([]);
  expect(sent({ '2027 numerator': '3', '2027 denominator': '4' })).toEqual([
    { period: '2027', numerator: 3, denominator: 4 },
  ]);
});
test('a change is undone by what was said before it', () =>
  expect(
    targetsBefore(indicator, [
      { period: '2026', value: 9 },
      { period: '2027', value: 10 },
    ]),
  ).toEqual([{ period: '2026', value: 12.5 }, { period: '2027' }]));

const keys = ['T1 value', 'T2 value', 'T3 value', 'T4 value'];
test.each([
  [
    'a row fills the boxes from one on',
    '5\t6\t7\n',
    'T2 value',
    { 'T2 value': '5', 'T3 value': '6', 'T4 value': '7' },
    0,
  ],
  ['a column too', '5\r\n6\r\n', 'T1 value', { 'T1 value': '5', 'T2 value': '6' }, 0],
  ['an empty cell leaves its box', '5\t\t7', 'T1 value', { 'T1 value': '5', 'T3 value': '7' }, 0],
  ['headings above are left out', 'Trim 1\tTrim 2\n5\t6', 'T1 value', { 'T1 value': '5', 'T2 value': '6' }, 0],
  ['what finds no box is counted', '1.200,5\t2\t3', 'T3 value', { 'T3 value': '1.200,5', 'T4 value': '2' }, 1],
  [
    'what is no number stands in its box, to be seen',
    '5\tseis',
    'T1 value',
    { 'T1 value': '5', 'T2 value': 'seis' },
    0,
  ],
])('%s', (_, text, from, typed, left) =>
  expect(pastedTargets(text, keys, from, 'es')).toEqual({ typed, count: Object.keys(typed).length, left }),
);
test('one cell is pasted as any text', () => expect(pastedTargets('5', keys, 'T1 value', 'es')).toBeNull());
