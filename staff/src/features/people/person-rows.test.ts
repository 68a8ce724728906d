import { expect, test } from 'vitest';
import { personRowsOf, proposedUserName, roleOf, textOfPeople } from './person-rows';

const given = { offices: [{ code: 'OBR', name: 'Obras Públicas' }], userNames: ['aruiz'] };

test('a sheet is understood by its headings', () => {
  const text =
    'Nombre\tCargo\tDependencia\tCorreo\tRol\nAna Ruiz\tIngeniera\tobras publicas\tana.ruiz@villa.gov\tEnlace\nLeo Paz\tAuditor\t\t\tVerificador';
  expect(personRowsOf(text, given)).toEqual([
    {
      user_name: 'ana.ruiz',
      name: 'Ana Ruiz',
      post: 'Ingeniera',
      office: 'OBR',
      email: 'ana.ruiz@villa.gov',
      role: 'goal_manager',
    },
    { user_name: 'lpaz', name: 'Leo Paz', post: 'Auditor', office: '', email: '', role: 'verifier' },
  ]);
});

test('without headings: name, post, office, address, role', () => {
  expect(personRowsOf('Ana Ruiz; Ingeniera; OBR', given)).toEqual([
    { user_name: 'aruiz2', name: 'Ana Ruiz', post: 'Ingeniera', office: 'OBR', email: '', role: '' },
  ]);
});

test('a first row that sounds like headings is a person all the same', () => {
  const rows = personRowsOf('Persona Gil; Enlace; Secretaría de Salud; ; Enlace\nAna Ruiz; Ingeniera; OBR; ; ', given);
  expect(rows.map((row) => row.post)).toEqual(['Enlace', 'Ingeniera']);
});

test('names alone are enough to begin with', () => {
  expect(personRowsOf('Ana Ruiz\n\nSol Gil', given).map((row) => row.name)).toEqual(['Ana Ruiz', 'Sol Gil']);
});

test('user names are proposed without accents', () => {
  expect(proposedUserName('María José Núñez Peña', '')).toBe('mnunez');
  expect(proposedUserName('Íngrid Ávila', '')).toBe('iavila');
  expect(proposedUserName('Ana Ruiz', 'Planeacion@villa.gov')).toBe('planeacion');
});

test('roles are known by the words of officials', () => {
  expect(roleOf('Gerente de meta')).toBe('goal_manager');
  expect(roleOf('Planeación')).toBe('planner');
  expect(roleOf('Alcaldesa')).toBe('head_of_government');
  expect(roleOf('Directora de Salud')).toBe('head_of_office');
  expect(roleOf('')).toBe('');
});

test('rows that are left of a long list are read back as they were', () => {
  const rows = personRowsOf('Ana "La Nena" Ruiz; Ingeniera; OBR; ; Enlace\nLeo Paz; Auditor', given);
  expect(personRowsOf(textOfPeople(rows), given)).toEqual(rows);
});
