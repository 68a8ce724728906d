import { describe, expect, test } from 'vitest';
import { dayNumber, dayText } from './day-number';
import { dayAt, placeOf, scaleOf, unitsIn, zoomFor } from './time-scale';

const range = { from: dayNumber('2026-02-10'), until: dayNumber('2026-05-21') };

describe('the scale of time', () => {
  test('covers whole units of the upper line', () => {
    const scale = scaleOf('week', range);
    expect([dayText(scale.from), dayText(scale.until)]).toEqual(['2026-02-01', '2026-06-01']);
    expect(scale.width).toBe(120 * 9);
  });
  test('leads from days to places and back', () => {
    const scale = scaleOf('quarter', range);
    for (let day = range.from; day < range.until; day++) expect(dayAt(scale, placeOf(scale, day) + 0.01)).toBe(day);
  });
  test('names each unit that it touches', () =>
    expect(unitsIn('month', range).map(({ from }) => dayText(from))).toEqual([
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
    ]));
  test('opens on the finest zoom that fits', () => {
    expect(zoomFor(range, 3000)).toBe('day');
    expect(zoomFor(range, 900)).toBe('week');
    expect(zoomFor(range, 10)).toBe('year');
  });
});
