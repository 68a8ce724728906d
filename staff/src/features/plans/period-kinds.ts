import type { PeriodKind } from '@/api/contract';

/** From the shortest to the longest. */
export const periodKinds: readonly PeriodKind[] = [
  'month',
  'two_months',
  'quarter',
  'four_months',
  'half_year',
  'year',
  'term',
];
