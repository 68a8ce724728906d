import { expect, test } from 'vitest';
import type { PopulationRow } from '@/api/reporting-contract';
import { gridOf, toldRows, wrongSum } from './population';

const whole: PopulationRow = { breakdown: 'whole', name: '', target: 120, priority: 40, attended: null };

test('the grid always asks for the whole and the sexes, and sends what is told', () => {
  const grid = gridOf([whole, { breakdown: 'age', name: '60+', target: 20 }]);
  expect(grid.map((row) => row.breakdown)).toEqual(['whole', 'sex', 'sex', 'sex', 'age']);
  expect(toldRows(grid).map((row) => row.breakdown)).toEqual(['whole', 'age']);
});

test('a sum that does not add is told with what was expected', () => {
  const grid = gridOf([
    whole,
    { breakdown: 'sex', name: 'women', target: 70 },
    { breakdown: 'sex', name: 'men', target: 45 },
  ]);
  expect(wrongSum(grid, 'sex', 'target')).toEqual({ sum: 115, expected: 120 });
  expect(wrongSum(grid, 'sex', 'attended')).toBeNull();
  expect(wrongSum(grid, 'age', 'target')).toBeNull();
});
