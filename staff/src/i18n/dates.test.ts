import { afterEach, expect, test, vi } from 'vitest';
import { datesOf } from './dates';

afterEach(() => vi.useRealTimers());

const { day, weekday, shortDay, instant, dayOf } = datesOf('es', 'America/Bogota');

test('a day is written out', () => expect(day('2026-06-30')).toBe('30 de junio de 2026'));
test('a short day', () => expect(shortDay('2025-09-30')).toBe('30 sept 2025'));
test('an instant is told in the institution’s time zone', () =>
  expect(instant('2026-07-01T04:59:59.123456Z')).toBe('30 jun 2026, 23:59'));
test('no day is a dash', () => expect(day(null)).toBe('—'));

// A delivery of the evening stood under the next day: the day was that of Greenwich.
test('the day of an instant is the institution’s', () =>
  expect(dayOf('2026-07-01T04:59:59.123456Z')).toBe('30 jun 2026'));

// A call of the year before stood under "el miércoles, 25 de junio", as if it were to come.
test('a day of the week tells its year when it is another one, by the clock of the institution', () => {
  vi.useFakeTimers({ now: new Date('2027-01-01T03:00:00Z') });
  expect(weekday('2026-12-30')).toBe('miércoles, 30 de diciembre');
  expect(weekday('2027-01-04')).toBe('lunes, 4 de enero de 2027');
  expect(weekday('2025-06-25')).toBe('miércoles, 25 de junio de 2025');
  expect(weekday(null)).toBe('—');
});
