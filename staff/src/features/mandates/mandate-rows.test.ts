import { expect, test } from 'vitest';
import { mandateRowsOf, textOf } from './mandate-rows';

test('a table says which column is which, in any order', () => {
  expect(mandateRowsOf('Nombre;Clave;Superior\nBienestar;1;\n"Salud; para todos";1.1;1')).toEqual([
    { code: '1', name: 'Bienestar', parent: '' },
    { code: '1.1', name: 'Salud; para todos', parent: '1' },
  ]);
});

test('without headings the columns are code, name and the code above', () => {
  expect(mandateRowsOf('1\tBienestar\n1.1\tSalud\t1')).toEqual([
    { code: '1', name: 'Bienestar', parent: '' },
    { code: '1.1', name: 'Salud', parent: '1' },
  ]);
});

test('a plain list begins each line with its code', () => {
  expect(mandateRowsOf('1. Fin de la pobreza\n2 - Hambre cero')).toEqual([
    { code: '1', name: 'Fin de la pobreza', parent: '' },
    { code: '2', name: 'Hambre cero', parent: '' },
  ]);
});

test('files of older programs keep their accents', async () => {
  const older = new File([new Uint8Array([0x41, 0xf1, 0x6f])], 'a.csv');
  expect(await textOf(older)).toBe('Año');
  expect(await textOf(new File(['Año'], 'b.csv'))).toBe('Año');
});
