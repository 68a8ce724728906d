import { describe, expect, test } from 'vitest';
import type { LightBand, LightProfile } from '@/api/contract';
import { complianceOf, lightOf, rounded, type Sheet } from './compliance';

const sheet = (part: Partial<Sheet>): Sheet => ({
  sense: 'ascending',
  method: 'ratio',
  baseline: null,
  tolerance: null,
  ...part,
});

// The worked cases of the rules; the server has the same ones.
test.each([
  ['C1', sheet({}), 500, 450, 90],
  ['C2', sheet({}), 500, 620, 124],
  ['C3', sheet({ sense: 'descending', method: 'inverse' }), 40, 50, 80],
  ['C4', sheet({ sense: 'descending', method: 'inverse' }), 40, 32, 125],
  ['C5', sheet({ sense: 'descending', method: 'inverse' }), 40, 0, 100],
  ['C6', sheet({ sense: 'descending', method: 'mirror' }), 40, 50, 75],
  ['C6, over the double', sheet({ sense: 'descending', method: 'mirror' }), 40, 90, 0],
  ['C7', sheet({ method: 'baseline', baseline: 60 }), 80, 72, 60],
  ['C8', sheet({ method: 'baseline', baseline: 60 }), 80, 58, 0],
  ['C9', sheet({ sense: 'descending', method: 'baseline', baseline: 25 }), 15, 18, 70],
  ['C12, within', sheet({ sense: 'maintain', tolerance: 2 }), 95, 94, 100],
  ['C12, without', sheet({ sense: 'maintain', tolerance: 2 }), 95, 92, 0],
  ['C13', sheet({}), 0, 0, null],
  ['C14', sheet({}), 0, 15, null],
  ['C15', sheet({ sense: 'descending', method: 'baseline', baseline: 10 }), 0, 3, 70],
  ['C17', sheet({}), 500, null, null],
] as const)('%s', (_, given, target, actual, expected) => expect(complianceOf(given, target, actual)).toBe(expected));

test('half up, not half down by a binary accident', () =>
  expect([rounded(1.005), rounded(89.995), rounded(89.9967)]).toEqual([1.01, 90, 90]));

const band = (
  light: LightBand['light'],
  lower: number,
  isLower: boolean,
  upper: number | null,
  isUpper: boolean,
): LightBand => ({
  light,
  word: light,
  shape: 'circle',
  lower,
  is_lower_included: isLower,
  upper,
  is_upper_included: isUpper,
});

const p110: LightProfile = {
  id: '1',
  code: 'P-110',
  name: '',
  style: 'bands',
  green_tolerance: null,
  yellow_tolerance: null,
  bands: [
    band('red', 0, true, 70, false),
    band('yellow', 70, true, 90, false),
    band('green', 90, true, 110, true),
    band('yellow_over', 110, false, 130, true),
    band('red_over', 130, false, null, false),
  ],
};
const tolerance: LightProfile = { ...p110, style: 'tolerance', bands: [], green_tolerance: 10, yellow_tolerance: 20 };

describe('lights', () => {
  test.each([
    [69.99, 'red'],
    [70, 'yellow'],
    [89.99, 'yellow'],
    [90, 'green'],
    [110, 'green'],
    [110.01, 'yellow_over'],
    [130, 'yellow_over'],
    [130.01, 'red_over'],
  ] as const)('%s is %s', (compliance, light) => expect(lightOf(p110, compliance, 1, 1)?.light).toBe(light));
  test.each([
    [180, 'green'],
    [179, 'yellow'],
    [160, 'yellow'],
    [159, 'red'],
    [221, 'yellow'],
  ] as const)('%s of 200 within tolerances is %s', (actual, light) =>
    expect(lightOf(tolerance, null, 200, actual)?.light).toBe(light),
  );
  test('without a number there is no light', () => expect(lightOf(p110, null, 0, 3)).toBeNull());
});
