import { expect, test } from 'vitest';
import { officeRowsOf, proposedCode } from './office-rows';

const town = [{ code: 'ALC', name: 'Alcaldía' }];

test('an indented list says what is below what', () => {
  expect(officeRowsOf('Secretaría de Obras Públicas\n  Vías\n    Puentes\n  Edificios\nSalud', town)).toEqual([
    { code: 'SOP', name: 'Secretaría de Obras Públicas', parent: '' },
    { code: 'VIAS', name: 'Vías', parent: 'SOP' },
    { code: 'PUEN', name: 'Puentes', parent: 'VIAS' },
    { code: 'EDIF', name: 'Edificios', parent: 'SOP' },
    { code: 'SALU', name: 'Salud', parent: '' },
  ]);
});

test('a code before the name stays, and no proposal repeats one', () => {
  expect(officeRowsOf('SG - Secretaría General\nSecretaría de Gobierno', town).map((row) => row.code)).toEqual([
    'SG',
    'SG2',
  ]);
});

test('a sheet is understood by its headings, in any order', () => {
  const text = 'Dependencia\tDepende de\tCódigo\nGobierno\tAlcaldía\tGOB\nPolicía, tránsito\tGobierno\t\n';
  expect(officeRowsOf(text, town)).toEqual([
    { code: 'GOB', name: 'Gobierno', parent: 'ALC' },
    { code: 'PT', name: 'Policía, tránsito', parent: 'GOB' },
  ]);
});

test('without headings the columns are code, name and what is above', () => {
  expect(officeRowsOf('01;Gobierno;\n02;"Paz; convivencia";01', town)).toEqual([
    { code: '01', name: 'Gobierno', parent: '' },
    { code: '02', name: 'Paz; convivencia', parent: '01' },
  ]);
});

test('commas of a name do not make a table; under headings they do', () => {
  expect(officeRowsOf('Gobierno, Paz y Convivencia\nSalud', town)).toHaveLength(2);
  expect(officeRowsOf('codigo,nombre\nG,Gobierno', town)).toEqual([{ code: 'G', name: 'Gobierno', parent: '' }]);
});

test('what names nothing stays for the server to refuse', () => {
  expect(officeRowsOf('A;Archivo;Inexistente', town)[0]?.parent).toBe('Inexistente');
});

test('codes are proposed from the words that matter', () => {
  expect(proposedCode('Oficina Asesora de Planeación')).toBe('OAP');
  expect(proposedCode('Hacienda')).toBe('HACI');
});
