import { expect, test } from 'vitest';
import { shownColumns } from './tree-columns';

test('money has columns only where some is told', () => {
  expect(shownColumns(new Set(), false)).not.toContain('points');
  expect(shownColumns(new Set(), false, true)).toContain('points');
});
test('the name and the light always stay', () =>
  expect(
    shownColumns(new Set(['name', 'light', 'office', 'weight', 'facts', 'planned', 'reported', 'verified']), false),
  ).toEqual(['name', 'compliance', 'light']));
