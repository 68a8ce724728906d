import { expect, test } from 'vitest';
import type { LightBand } from '@/api/contract';
import { bandsOf, edgesOf, intervalOf } from './interval';

const band = (light: LightBand['light'], lower: number, upper: number | null, isUpperIncluded = false): LightBand => ({
  light,
  word: light,
  shape: 'circle',
  lower,
  is_lower_included: true,
  upper,
  is_upper_included: isUpperIncluded,
});

test('bands typed by their ends cover all from zero, each edge held once', () => {
  const edges = edgesOf([band('red', 0, 70), band('green', 70, 110, true), band('blue', 110, null)]);
  const bands = bandsOf(edges, Number);
  expect(bands.map((made) => [made.lower, made.is_lower_included, made.upper, made.is_upper_included])).toEqual([
    [0, true, 70, false],
    [70, true, 110, true],
    [110, false, null, false],
  ]);
});

test('an interval is written as in the rules', () => {
  expect(intervalOf(band('red', 0, 70), String)).toBe('[0; 70)');
  expect(intervalOf(band('green', 70, 110, true), String)).toBe('[70; 110]');
  expect(intervalOf(band('blue', 110, null), String)).toBe('[110; ∞)');
});
