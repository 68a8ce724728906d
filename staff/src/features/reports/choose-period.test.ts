import { expect, test } from 'vitest';
import type { Fact, Period, PeriodFacts } from '@/api/contract';
import { byFrequency, drawnPeriods, firstChoice, openPeriods, periodBefore, toldPeriods } from './choose-period';

const fact = { value: 1 } as Fact;
const period = (code: string, end: string, given: Partial<PeriodFacts> = {}): PeriodFacts => ({
  period: code,
  name: code,
  start_on: end.replace(/-\d\d$/, '-01'),
  end_on: end,
  has_ended: end <= '2025-09-30',
  planned: fact,
  reported: null,
  verified: null,
  compliance: null,
  light_profile: '1',
  light: { light: 'grey', word: '', shape: 'ring', basis: 'none' },
  ...given,
});
const year = [
  period('T1', '2025-03-31', { reported: fact, verified: fact }),
  period('T2', '2025-06-30', { reported: fact }),
  period('T3', '2025-09-30'),
  period('T4', '2025-12-31'),
];

test('a report is asked for the first ended period that waits for it', () =>
  expect(firstChoice(year, 'reported')?.period).toBe('T3'));
test('a verification, for what is reported and not yet verified', () =>
  expect(firstChoice(year, 'verified')?.period).toBe('T2'));
test('when nothing waits, the newest ended period', () =>
  expect(firstChoice(year.slice(0, 2), 'reported')?.period).toBe('T2'));
test('what has not begun cannot be chosen', () =>
  expect(openPeriods(year, '2025-09-30').map((found) => found.period)).toEqual(['T3', 'T2', 'T1']));
test('beside the box stands the period reported before', () => expect(periodBefore(year, 'T3')?.period).toBe('T2'));
test('the first period has none before it', () => expect(periodBefore(year, 'T1')).toBeUndefined());

const silent = { planned: null, reported: null };
const long = [
  period('T1', '2025-03-31', silent),
  period('T2', '2025-06-30'),
  period('T3', '2025-09-30', silent),
  period('T4', '2025-12-31'),
  period('T5', '2026-03-31', silent),
];
test('the table tells what has begun and what has a fact', () =>
  expect(toldPeriods(long, '2025-09-30').map((found) => found.period)).toEqual(['T1', 'T2', 'T3', 'T4']));
test('the chart goes from the first fact to the last', () =>
  expect(drawnPeriods(long).map((found) => found.period)).toEqual(['T2', 'T3', 'T4']));
test('without facts nothing is drawn', () => expect(drawnPeriods(long.slice(0, 1))).toEqual([]));

test('yearly targets stand apart from the quarters that are reported', () => {
  const known = [
    { code: 'T1', kind: 'quarter' },
    { code: '2025', kind: 'year' },
  ] as Period[];
  const { own, others } = byFrequency([period('T1', '2025-03-31'), period('2025', '2025-12-31')], 'quarter', known);
  expect([own, others].map((list) => list.map((found) => found.period))).toEqual([['T1'], ['2025']]);
});
