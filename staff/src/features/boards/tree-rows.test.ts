import { describe, expect, test } from 'vitest';
import type { ElementRow, Office } from '@/api/contract';
import { childrenOf, isFiltering, matcher, officesBelow, sorted, visibleRows } from './tree-rows';

const row = (id: string, parent: string | null, part: Partial<ElementRow> = {}): ElementRow => ({
  id,
  code: id,
  kind: 'goal',
  level: 'Meta',
  parent,
  name: `Elemento ${id}`,
  office: null,
  office_name: null,
  person: null,
  theme: '',
  place: '',
  weight: null,
  planned: null,
  reported: null,
  verified: null,
  compliance: null,
  compliance_exact: null,
  share: 1,
  light: 'grey',
  basis: 'none',
  concerns: [],
  money: null,
  version: 1,
  ...part,
});
const plan = [
  row('1', null, { level: 'Eje' }),
  row('1.1', '1', { compliance: 50, light: 'red', office: 'b', name: 'Educación' }),
  row('1.2', '1', { compliance: 95, light: 'green' }),
  row('2', null, { level: 'Eje' }),
  row('2.1', '2', { name: 'Vía rural' }),
];
const children = childrenOf(plan);
const codes = (rows: { row: ElementRow }[]) => rows.map((found) => found.row.code);

describe('the tree', () => {
  test('closed, it shows the roots', () =>
    expect(codes(visibleRows(children, null, new Set(), null, null))).toEqual(['1', '2']));
  test('an open branch shows its children, one step deeper', () => {
    const rows = visibleRows(children, null, new Set(['1']), null, null);
    expect(rows.map((found) => [found.row.code, found.depth])).toEqual([
      ['1', 0],
      ['1.1', 1],
      ['1.2', 1],
      ['2', 0],
    ]);
  });
  test('a match comes with the way to it, the way marked as such', () => {
    const rows = visibleRows(children, null, new Set(), null, matcher({ search: 'educacion' }, new Set()));
    expect(rows.map((found) => [found.row.code, found.isContext])).toEqual([
      ['1', true],
      ['1.1', false],
    ]);
  });
  test('below an element, only what it contains', () =>
    expect(codes(visibleRows(children, '2', new Set(), null, null))).toEqual(['2.1']));
  test('filters hold together', () => {
    const wanted = matcher(
      { light: 'red', office: 'a' },
      officesBelow(
        [
          { id: 'a', parent: null },
          { id: 'b', parent: 'a' },
        ] as Office[],
        'a',
      ),
    );
    expect(plan.filter(wanted).map((found) => found.code)).toEqual(['1.1']);
  });
  test('spaces alone are no search', () => expect(isFiltering({ search: '  ' })).toBe(false));
});

describe('sorting', () => {
  const goals = [row('a', null, { compliance: 95 }), row('b', null), row('c', null, { compliance: 50 })];
  test.each([
    [false, ['c', 'a', 'b']],
    [true, ['a', 'c', 'b']],
  ] as const)('downwards %s: what has no figure stays last', (isDescending, expected) =>
    expect(sorted(goals, { key: 'compliance', isDescending }).map((found) => found.code)).toEqual(expected),
  );
});
