import { describe, expect, test } from 'vitest';
import { dayNumber, dayText, nextStart, startOf, type Unit } from './day-number';

const begins = (unit: Unit, day: string) => dayText(startOf(unit, dayNumber(day)));
const follows = (unit: Unit, day: string) => dayText(nextStart(unit, dayNumber(day)));

describe('days as numbers', () => {
  test('there and back, before 1970 too', () => {
    for (const day of ['1969-12-31', '1970-01-01', '2024-02-29', '2026-11-20'])
      expect(dayText(dayNumber(day))).toBe(day);
  });
  test.each<[Unit, string, string, string]>([
    ['day', '2026-02-28', '2026-02-28', '2026-03-01'],
    ['week', '2026-11-20', '2026-11-16', '2026-11-23'],
    ['week', '2026-11-16', '2026-11-16', '2026-11-23'],
    ['week', '1969-12-30', '1969-12-29', '1970-01-05'],
    ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['quarter', '2026-12-31', '2026-10-01', '2027-01-01'],
    ['year', '2026-07-01', '2026-01-01', '2027-01-01'],
  ])('the %s of %s begins on %s, the next on %s', (unit, day, start, next) => {
    expect(begins(unit, day)).toBe(start);
    expect(follows(unit, day)).toBe(next);
  });
});
