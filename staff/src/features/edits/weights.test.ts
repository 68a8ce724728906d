import { expect, test } from 'vitest';
import { equalWeights, mayStand, remainderOf, scaledWeights, sumOf, withRemainderAt } from './weights';

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
test.each([
  [[null, null], true],
  [[5000, 5000], true],
  [[5000, null], false],
  [[5000, 4999], false],
])('%o may stand: %s', (weights, expected) => expect(mayStand(weights)).toBe(expected));
