import { expect, test } from 'vitest';
import { datesOf } from './dates';

const { day, shortDay, instant, dayOf } = datesOf('es', 'America/Bogota');

test('a day is written out', () => expect(day('2026-06-30')).toBe('30 de junio de 2026'));
test('a short day', () => expect(shortDay('2025-09-30')).toBe('30 sept 2025'));
test('an instant is told in the institution’s time zone', () =>
  expect(instant('2026-07-01T04:59:59.123456Z')).toBe('30 jun 2026, 23:59'));
test('no day is a dash', () => expect(day(null)).toBe('—'));

// A delivery of the evening stood under the next day: the day was that of Greenwich.
test('the day of an instant is the institution’s', () =>
  expect(dayOf('2026-07-01T04:59:59.123456Z')).toBe('30 jun 2026'));
