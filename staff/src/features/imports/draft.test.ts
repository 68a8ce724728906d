import { expect, test } from 'vitest';
import type { DraftColumn, MapDraft } from '@/api/contract';
import { addedLevel, doubtsOf, fitted, mayDivide, missingOf, newOffices, withColumn, withoutLevel } from './draft';

const column = (number: number, heading: string, change: Partial<DraftColumn> = {}): DraftColumn => ({
  column: number,
  heading,
  meaning: 'nothing',
  level: '',
  period: '',
  is_sure: true,
  code_pattern: '',
  name_pattern: '',
  words: [],
  is_fraction: false,
  ...change,
});

const draft = (columns: DraftColumn[], name = 'Plan'): MapDraft => ({
  plan_code: 'POA',
  plan_name: 'Plan',
  start_on: '2026-01-01',
  end_on: '2026-12-31',
  accumulation: 'sum',
  levels: [
    { code: 'eje', name: 'Eje', kind: 'strategic_level' },
    { code: 'meta', name: 'Meta', kind: 'goal' },
  ],
  decimal: '',
  empty_texts: [],
  sheets: [
    { name, is_read: true, header_rows: [1], is_filled: false, is_repeated: false, is_accumulated: false, columns },
  ],
});

const whole = draft([
  column(1, 'Eje', { meaning: 'name', level: 'eje' }),
  column(2, 'Meta', { meaning: 'name', level: 'meta' }),
  column(3, 'Prog T1', { meaning: 'planned', period: '2026-T1', is_sure: false }),
  column(4, 'Notas'),
]);

test('a corrected column is sure, and only values keep a period', () => {
  const [, , corrected] = withColumn(whole, 0, 3, { meaning: 'office' }).sheets[0]?.columns ?? [];
  expect(corrected).toMatchObject({ meaning: 'office', period: '', is_sure: true });
});

test('what is unsure and what is not used is told', () => {
  const sheet = whole.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const doubts = doubtsOf(sheet);
  expect(doubts.unsure.map(({ heading }) => heading)).toEqual(['Prog T1']);
  expect(doubts.unused.map(({ heading }) => heading)).toEqual(['Notas']);
});

test('what is missing is named', () => {
  expect(missingOf(whole)).toEqual([]);
  expect(missingOf({ ...whole, plan_code: ' ', end_on: null })).toEqual(['plan_code', 'days']);
  expect(missingOf(withoutLevel(whole, 'meta'))).toEqual(['goal']);
  expect(missingOf(withColumn(whole, 0, 2, { meaning: 'nothing', level: '' }))).toEqual(['goal_name']);
  expect(missingOf(withColumn(whole, 0, 3, { period: '' }))).toEqual(['period']);
});

test('a new level stands above the goal', () => {
  expect(addedLevel(whole, 'Programa').levels.map(({ name }) => name)).toEqual(['Eje', 'Programa', 'Meta']);
});

test('a kept map fits the same form with its columns moved, and no other', () => {
  const moved = draft([column(1, 'Notas'), column(2, 'EJE'), column(3, 'Meta'), column(4, 'Prog  T1')], 'Julio');
  const columns = fitted(whole, moved)?.sheets[0]?.columns ?? [];
  expect(columns.map(({ meaning, period }) => `${meaning} ${period}`.trim())).toEqual([
    'nothing',
    'name',
    'name',
    'planned 2026-T1',
  ]);
  expect(fitted(whole, draft([column(1, 'Eje'), column(2, 'Meta')]))).toBeNull();
});

test('offices of the workbook that nobody added are named once each', () => {
  const column = (number: number, meaning: string) => ({ column: number, heading: '', meaning, level: '' });
  const sheet = { is_read: true, header_rows: [2, 3], columns: [column(1, 'name'), column(2, 'office')] };
  const rows = [
    ['PLAN', 'Dirección de Nada'],
    ['Meta', 'Dependencia'],
    ['', ''],
    ['Pozos', 'Dirección de  Obras'],
    ['Redes', 'DIRECCION DE OBRAS'],
    ['Becas', 'sds'],
    ['Parques', 'Parques y Jardines'],
    ['', '-'],
  ].map((cells, at) => ({ number: at + 1, cells }));
  const known = [{ code: 'SDS', name: 'Secretaría Social' }];
  const found = newOffices(sheet as never, rows as never, known);
  expect(found).toEqual(['Dirección de Obras', 'Parques y Jardines']);
  expect(newOffices({ ...sheet, is_read: false } as never, rows as never, known)).toEqual([]);
});

test('only targets of whole years beside parts of years may be divided', () => {
  const of = (...columns: [DraftColumn['meaning'], string][]) =>
    draft(columns.map(([meaning, period], at) => column(at + 1, '', { meaning, period }))).sheets.some(mayDivide);
  expect(of(['planned', '2026'], ['reported', '2026-T1'])).toBe(true);
  expect(of(['planned', '2026'], ['reported', '2026'])).toBe(false);
  expect(of(['planned', '2026'], ['planned', '2026-T1'], ['reported', '2026-T1'])).toBe(false);
  expect(of(['reported', '2026-T1'])).toBe(false);
});

test('what can no longer be divided is not divided unseen', () => {
  const before = draft([
    column(1, 'Meta 2026', { meaning: 'planned', period: '2026' }),
    column(2, 'Ejecutado', { meaning: 'reported', period: '2026-T1' }),
  ]);
  const ticked = { ...before, sheets: before.sheets.map((sheet) => ({ ...sheet, is_divided: true })) };
  expect(withColumn(ticked, 0, 2, { period: '2026-T2' }).sheets[0]?.is_divided).toBe(true);
  expect(withColumn(ticked, 0, 2, { meaning: 'nothing' }).sheets[0]?.is_divided).toBe(false);
});
