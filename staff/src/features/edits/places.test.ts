import { expect, test } from 'vitest';
import type { ContentRow, Level } from '@/api/contract';
import { treeOf } from './content';
import { droppedAt, movedBy, type Side, type Whole } from './places';

const row = (id: string, parent: string | null, level: string) => ({ id, parent, level, code: id }) as ContentRow;
const level = (code: string, parents: string[]) =>
  ({ code, parents, may_be_root: parents.length === 0 }) as unknown as Level;
const levels = [level('axis', []), level('goal', ['axis']), level('activity', ['goal'])];
const rows = [
  row('A', null, 'axis'),
  row('B', null, 'axis'),
  row('A1', 'A', 'goal'),
  row('A2', 'A', 'goal'),
  row('x', 'A1', 'activity'),
];
const whole = (isFixed = false): Whole => ({
  tree: treeOf(rows),
  byId: new Map(rows.map((one) => [one.id, one])),
  levels,
  isFixed,
});
const get = (id: string) => rows.find((one) => one.id === id) as ContentRow;

test.each([
  ['A2', 'up', { parent: 'A', position: 0, level: 'goal' }],
  ['A2', 'down', null],
  ['A2', 'in', { parent: 'A1', position: 1, level: 'activity' }],
  ['A1', 'in', null],
  ['x', 'out', { parent: 'A', position: 1, level: 'goal' }],
  ['A1', 'out', null], // what is below it would not go with an axis
  ['A2', 'out', { parent: null, position: 1, level: 'axis' }],
  ['A', 'out', null],
] as const)('%s goes %s', (id, direction, place) => expect(movedBy(whole(), get(id), direction)).toEqual(place));
test('an approved element keeps its level', () => expect(movedBy(whole(true), get('A2'), 'in')).toBeNull());
test.each([
  ['A1', 'B', 'inside', { parent: 'B', position: 0, level: 'goal' }],
  ['A1', 'A2', 'after', { parent: 'A', position: 1, level: 'goal' }],
  ['A2', 'A1', 'before', { parent: 'A', position: 0, level: 'goal' }],
  ['A', 'A1', 'after', null],
  ['A1', 'A1', 'before', null],
] as [string, string, Side, object | null][])('%s dropped on %s %s', (id, target, side, place) =>
  expect(droppedAt(whole(), get(id), get(target), side)).toEqual(place),
);
