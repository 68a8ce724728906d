import { describe, expect, it } from 'vitest';
import type { Calendar } from '@/api/reporting-contract';
import { marksOf, weeksOf } from './months';

const holiday = (day: string, withdrawal_reason: string | null = null) => ({
  id: day,
  day,
  name: 'Fiesta',
  origin: 'own' as const,
  reason: 'Acuerdo',
  withdrawal_reason,
});
const calendar = {
  holidays: [holiday('2026-06-29'), holiday('2026-06-26', 'Se trabaja')],
  plans: [{ windows: [{ period_name: 'T2', open_on: '2026-06-23', close_on: '2026-06-30' }] }],
} as unknown as Pick<Calendar, 'holidays' | 'plans'>;

describe('a year of months', () => {
  const mark = marksOf(calendar);
  const june = weeksOf(2026, 5, mark);
  it('has weeks that begin on Monday', () => {
    expect(june).toHaveLength(5);
    expect(june[0]?.[0]?.day).toBe('2026-06-01');
    expect(june[4]?.map((its) => its?.number ?? null)).toEqual([29, 30, null, null, null, null, null]);
    expect(weeksOf(2026, 1, mark)[0]?.slice(0, 6)).toEqual([null, null, null, null, null, null]);
  });
  it('marks windows on business days alone', () => {
    const days = june.flat().filter((its) => its?.windows.length);
    expect(days.map((its) => its?.number)).toEqual([23, 24, 25, 26, 30]);
  });
  it('knows a holiday that was taken back for a day of work', () => {
    expect(june[3]?.[4]?.holiday).toBeNull();
    expect(june[4]?.[0]?.holiday?.name).toBe('Fiesta');
  });
});
