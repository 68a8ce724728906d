import { expect, test } from 'vitest';
import type { ContentRow, Level, Office, Plan } from '@/api/contract';
import type { Names } from './columns';
import { treeOf } from './content';
import { PasteReader, sentRows } from './paste-rows';
import { tableFrom } from './paste-table';

const row = (id: string, parent: string | null, level: string, code: string) =>
  ({
    id,
    parent,
    level,
    code,
    name: `Nombre ${code}`,
    version: 3,
    may_edit: true,
    weight: null,
    office: null,
  }) as ContentRow;
const level = (code: string, name: string, parents: string[]) =>
  ({ code, name, plural_name: `${name}s`, parents, may_be_root: parents.length === 0 }) as unknown as Level;
const levels = [level('axis', 'Eje', []), level('goal', 'Meta', ['axis']), level('activity', 'Actividad', ['goal'])];
const rows = [row('10', null, 'axis', '1'), row('11', '10', 'goal', '1.1')];
const whole = { tree: treeOf(rows), byId: new Map(rows.map((one) => [one.id, one])), levels, isFixed: false };
const names = {
  plan: { levels } as Plan,
  offices: new Map([['7', { id: '7', name: 'Salud', code: 'SAL' } as Office]]),
  people: new Map(),
} satisfies Names;
const known = { levels: new Set(['eje', 'meta']), offices: new Set(['salud']), people: new Set<string>() };
const read = (text: string) =>
  new PasteReader(whole, names, { parent: '10', level: 'goal' }, 'es').read(tableFrom(text, known));

test('rows become elements where their codes say, below rows above them too', () => {
  const found = read('Código\tNombre\n1.2\tAgua\n1.2.1\tPozos\n1.2.2\tRedes');
  expect(found.map(({ kind, level: own, parent }) => [kind, own, parent])).toEqual([
    ['new', 'goal', '1 Nombre 1'],
    ['new', 'activity', '1.2'],
    ['new', 'activity', '1.2'],
  ]);
  expect(sentRows(found).map((one) => one.pasted)).toEqual([
    { code: '1.2', name: 'Agua', level: 'goal', parent: '10' },
    { code: '1.2.1', name: 'Pozos', level: 'activity', parent_row: 0 },
    { code: '1.2.2', name: 'Redes', level: 'activity', parent_row: 0 },
  ]);
});
test('a code that is there changes that element, and only in what differs', () => {
  const [changed, same] = read('Código\tNombre\tDependencia\n1.1\tVías\tsalud\n1\tNombre 1\t');
  expect(changed).toMatchObject({
    kind: 'change',
    said: ['name', 'office'],
    pasted: { element: '11', version: 3, name: 'Vías', office: '7' },
  });
  expect(same?.kind).toBe('same');
});
test('names alone become siblings with the codes that come next', () =>
  expect(read('Agua\nLuz').map((one) => [one.kind, one.code])).toEqual([
    ['new', '1.2'],
    ['new', '1.3'],
  ]));
test('levels tell what stands below what', () =>
  expect(read('Nivel\tNombre\nEje\tDos\nMeta\tUna meta').map((one) => [one.level, one.parent])).toEqual([
    ['axis', null],
    ['goal', '2'],
  ]));
test.each([
  ['Código\tNombre\n5\t', 'no_name'],
  ['Código\tNombre\n5\tA\n5\tB', 'twice'],
  ['Nombre\tDependencia\nAgua\tHacienda', 'unknown'],
  ['Nombre\tInicio\nAgua\t31/02/2026', 'unknown'],
  ['Nombre\tPadre\nAgua\t9', 'no_parent'],
  ['Nombre\tNivel\tPadre\nAgua\tActividad\t1', 'not_under'],
])('%j is told to be wrong: %s', (text, why) => {
  const wrong = read(text).flatMap((one) => one.wrong);
  expect(wrong.map((one) => one.why)).toContain(why);
});
