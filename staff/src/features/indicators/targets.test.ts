import { expect, test } from 'vitest';
import type { Indicator } from '@/api/contract';
import { changedTargets, typedTargets } from './targets';

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
test('an emptied box is no target', () => expect(changed({ '2026 value': '' })).toEqual([]));
test('of a ratio both parts must be there', () => {
  const ratio = { ...indicator, accumulation: 'ratio' } as Indicator;
  const sent = (typed: Record<string, string>) => changedTargets(ratio, ['2027'], (key) => typed[key] ?? '', {}, 'es');
  expect(sent({ '2027 numerator': '3' })).toEqual([]);
  expect(sent({ '2027 numerator': '3', '2027 denominator': '4' })).toEqual([
    { period: '2027', numerator: 3, denominator: 4 },
  ]);
});
