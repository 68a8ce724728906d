import { expect, test } from 'vitest';
import type { ContentRow, Level } from '@/api/contract';
import { isBelow, levelUnder, nextCode, placeOf, seenRows, treeOf } from './content';

const row = (id: string, parent: string | null, level = 'goal') => ({ id, parent, level, code: id }) as ContentRow;
const level = (code: string, parents: string[]) =>
  ({ code, parents, may_be_root: parents.length === 0 }) as unknown as Level;
const levels = [
  level('axis', []),
  level('objective', ['axis']),
  level('goal', ['axis', 'objective']),
  level('activity', ['goal']),
];
const rows = [row('A', null, 'axis'), row('B', null, 'axis'), row('A1', 'A'), row('A2', 'A')];

test('rows are seen from the top down, without what is below a closed branch', () => {
  const tree = treeOf(rows);
  expect(seenRows(tree, new Set()).map((seen) => `${seen.depth} ${seen.row.id}`)).toEqual([
    '0 A',
    '1 A1',
    '1 A2',
    '0 B',
  ]);
  expect(seenRows(tree, new Set(['A'])).map((seen) => seen.row.id)).toEqual(['A', 'B']);
});
test('a place is the parent and the position among its children', () =>
  expect(placeOf(treeOf(rows), rows[3] as ContentRow)).toEqual({ parent: 'A', position: 1, level: 'goal' }));
test('nothing goes below itself', () => {
  const byId = new Map(rows.map((one) => [one.id, one]));
  expect(isBelow(byId, 'A2', 'A')).toBe(true);
  expect(isBelow(byId, 'A', 'A2')).toBe(false);
});
test.each([
  ['keeps its level where it may', 'axis', 'goal', [], 'goal'],
  ['becomes what stands nearest', 'goal', 'goal', [], 'activity'],
  ['stays when what is below it would not fit', 'goal', 'goal', ['activity'], null],
  ['comes up to the top', null, 'objective', [], 'axis'],
])('an element %s', (_, parent, own, below, expected) => expect(levelUnder(levels, parent, own, below)).toBe(expected));
test.each([
  [['1.1', '1.2'], '1', [], '1.3'],
  [['M-09'], null, ['M-10'], 'M-11'],
  [[], '2.4', [], '2.4.1'],
  [[], null, ['1'], '2'],
  [['Eje social'], 'E', [], 'E.1'],
])('after %o below %s comes %4$s', (siblings, parent, taken, expected) =>
  expect(nextCode(siblings as string[], parent as string | null, new Set(taken as string[]))).toBe(expected),
);
