import { expect, test } from 'vitest';
import type { PlanRow } from '@/api/contract';
import { planInForce, planToOpen } from './plan-in-force';

const plan = (id: string, start_on: string, end_on: string, change: Partial<PlanRow> = {}): PlanRow => ({
  id,
  institution: '1',
  institution_name: 'Tenjo',
  code: id,
  name: id,
  state: 'approved',
  start_on,
  end_on,
  ...change,
});
const term = plan('10', '2024-01-01', '2027-12-31');
const year = plan('9', '2026-01-01', '2026-12-31');
const idOf = (found: PlanRow | null) => found?.id ?? null;

test.each([
  ['the one that covers the day', [term, year], '2025-06-30', '10'],
  ['of two the one that began last', [term, year], '2026-06-30', '9'],
  ['its first and last day are its own', [year], '2026-12-31', '9'],
  ['none before it begins', [year], '2025-12-31', null],
  ['a draft is not in force', [{ ...year, state: 'draft' as const }, term], '2026-06-30', '10'],
  ['nor is a closed one', [{ ...term, state: 'closed' as const }], '2026-06-30', null],
  [
    'begun on one day: the later made',
    [plan('99', '2026-01-01', '2026-12-31'), plan('100', '2026-01-01', '2026-12-31')],
    '2026-03-01',
    '100',
  ],
  [
    'the own institution before another one',
    [plan('7', '2026-01-01', '2026-12-31', { institution: '2' }), term],
    '2026-06-30',
    '10',
  ],
])('%s', (_, plans, day, expected) => expect(idOf(planInForce(plans, day, '1'))).toBe(expected));

test('the only plan is opened, whatever its state', () => {
  expect(idOf(planToOpen([{ ...year, state: 'draft' }], '2030-01-01'))).toBe('9');
  expect(
    planToOpen(
      [
        { ...year, state: 'draft' },
        { ...term, state: 'draft' },
      ],
      '2026-01-01',
    ),
  ).toBeNull();
  expect(planToOpen([], '2026-01-01')).toBeNull();
});
