import { expect, test } from 'vitest';
import { foundIn } from './choices';

const choices = [
  { id: 'a', code: 'ODS 1', text: 'Poner fin a la pobreza' },
  { id: 'b', code: 'ODS 11', text: 'Ciudades y asentamientos' },
  { id: 'c', code: 'PND 2.1', text: 'Educación' },
];
const ids = (typed: string) => foundIn(choices, typed).map((one) => one.id);

test('words are found anywhere, accents ignored; a code by its beginning', () => {
  expect(ids('')).toEqual(['a', 'b', 'c']);
  expect(ids('educacion')).toEqual(['c']);
  expect(ids('ods 1')).toEqual(['a', 'b']);
  expect(ids('ods 11')).toEqual(['b']);
  expect(ids('1')).toEqual(['a', 'b']);
  expect(ids('nada')).toEqual([]);
});
