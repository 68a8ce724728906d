import catalogue from '@catalogues/es.json';
import { expect, test } from 'vitest';
import type { LightBand } from '@/api/contract';
import { textsOf } from '@/i18n/texts';
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

test('the intervals of a profile stood in the brackets of mathematics, which few officials read', () => {
  const texts = textsOf('es', catalogue, 'America/Bogota');
  const over = { ...band('blue', 110, null), is_lower_included: false };
  expect(intervalOf(band('red', 0, 70), texts)).toBe('menos de 70 %');
  expect(intervalOf(band('yellow', 70, 90), texts)).toBe('de 70 % a menos de 90 %');
  expect(intervalOf(band('green', 70, 110, true), texts)).toBe('de 70 % a 110 %');
  expect(intervalOf(over, texts)).toBe('más de 110 %');
  expect(intervalOf(band('green', 0, 10, true), texts, '±')).toBe('hasta ±10 %');
});
