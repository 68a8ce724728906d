import { expect, test } from 'vitest';
import type { ContentRow } from '@/api/contract';
import {
  equalWeights,
  mayStand,
  remainderOf,
  scaledWeights,
  sharedBelow,
  sumOf,
  wholeBelow,
  withRemainderAt,
} from './weights';

test.each([1, 3, 7, 30])('%i equal parts add to exactly 100.00', (count) => {
  const parts = equalWeights(count);
  expect(sumOf(parts)).toBe(10_000);
  expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
});
test('what is missing and what is too much', () => {
  expect(remainderOf([4000, 3000, null])).toBe(3000);
  expect(remainderOf([8000, 3000])).toBe(-1000);
});
test('proportions are kept to exactly 100.00', () => {
  expect(scaledWeights([1, 1, 1])).toEqual([3334, 3333, 3333]);
  expect(scaledWeights([20_000, 60_000])).toEqual([2500, 7500]);
  expect(scaledWeights([null, null])).toEqual([5000, 5000]);
});
test('the rest is given to one, or taken from it', () => {
  expect(withRemainderAt([4000, null, 3000], 1)).toEqual([4000, 3000, 3000]);
  expect(withRemainderAt([9000, 3000], 0)).toEqual([7000, 3000]);
  expect(withRemainderAt([1000, 12_000], 0)).toBeNull();
});
test('absolute weights add to the one above', () => {
  expect(mayStand([2000, 1500, 200, 300], 4000)).toBe(true);
  expect(remainderOf([2000, 1500, 200, 400], 4000)).toBe(-100);
  expect(scaledWeights([5000, 5000], 4001)).toEqual([2001, 2000]);
  const above = { weight: 40 } as ContentRow;
  expect([wholeBelow('absolute', above), wholeBelow('relative', above), wholeBelow('absolute', null)]).toEqual([
    4000, 10_000, 10_000,
  ]);
});
test('what stands below a weight is shared out anew with it', () => {
  const row = (id: string, weight: number | null) => ({ id, weight }) as ContentRow;
  const tree = new Map([
    ['A', [row('B', 30), row('C', 10)]],
    ['B', [row('D', 30)]],
    ['C', [row('E', null)]],
  ]);
  const shared = sharedBelow(tree, 'A', 2000).map(([{ id }, weight]) => [id, weight]);
  expect(shared).toEqual([
    ['B', 1500],
    ['D', 1500],
    ['C', 500],
  ]);
});
test.each([
  [[null, null], true],
  [[5000, 5000], true],
  [[5000, null], false],
  [[5000, 4999], false],
])('%o may stand: %s', (weights, expected) => expect(mayStand(weights)).toBe(expected));
