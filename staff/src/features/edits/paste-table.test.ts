import { expect, test } from 'vitest';
import { cellsOf, dayFrom, tableFrom } from './paste-table';

const known = { levels: new Set(['meta']), offices: new Set(['salud']), people: new Set<string>() };

test('cells come apart at tabs and lines; what is quoted stays together', () =>
  expect(cellsOf('1\tVías\r\n2\t"Agua\ny ""luz"""\n\n3\t\n')).toEqual([
    ['1', 'Vías'],
    ['2', 'Agua\ny "luz"'],
    ['3', ''],
  ]));
test('columns are known by the words above them', () => {
  const table = tableFrom('Código\tNombre de la meta\tDependencia\tPonderación\n1.1\tVías\tSalud\t40', known);
  expect(table.columns).toEqual(['code', null, 'office', 'weight']);
  expect(table.cells).toEqual([['1.1', 'Vías', 'Salud', '40']]);
});
test('without words above, by what stands in them', () =>
  expect(tableFrom('1.1\tVías nuevas\tSalud\t01/02/2026\t2026-12-31\t40', known).columns).toEqual([
    'code',
    'name',
    'office',
    'start_on',
    'end_on',
    'weight',
  ]));
test('one column of names', () =>
  expect(tableFrom('Vías\nAgua', known)).toEqual({ columns: ['name'], hasHead: false, cells: [['Vías'], ['Agua']] }));
test.each([
  ['2026-06-30', '2026-06-30'],
  ['30/6/2026', '2026-06-30'],
  ['31/06/2026', null],
  ['junio', null],
])('%s is the day %s', (text, day) => expect(dayFrom(text)).toBe(day));
