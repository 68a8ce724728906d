import { describe, expect, test } from 'vitest';
import type { Office } from '@/api/contract';
import type { Need } from '@/api/reporting-contract';
import { needRowsOf, nextCode } from './need-rows';

const offices = [{ code: 'OBR', name: 'Obras Públicas' }] as Office[];

describe('needs that are pasted', () => {
  test('are read in the words that people use', () => {
    const text =
      'Clave;Necesidad;Origen;Urgencia;Vereda;Personas afectadas;Dependencia;Fecha;Fuente\n' +
      'N-1;Agua en La Punta;Asamblea comunal;Urgente;La Punta;1.240;obras publicas;15/01/2024;Acta 3';
    expect(needRowsOf(text, offices).rows).toEqual([
      {
        code: 'N-1',
        name: 'Agua en La Punta',
        origin: 'assembly',
        urgency: 'urgent',
        place: 'La Punta',
        affected: 1240,
        office: 'OBR',
        raised_on: '2024-01-15',
        source: 'Acta 3',
      },
    ]);
  });

  test('keep an office that nobody knows, so that the server names it, and guess nothing else', () => {
    const { rows, unread } = needRowsOf('código;necesidad;dependencia\n7;Luz;Nadie', offices);
    expect(unread).toEqual([]);
    const [row] = rows;
    expect(row).toMatchObject({ office: 'Nadie', origin: 'other', urgency: 'medium', affected: null, raised_on: null });
  });

  test('a text without columns is no list', () => expect(needRowsOf('Agua en La Punta', offices).rows).toEqual([]));

  // A word that nobody knows came in as "media" or "otro", a number or a day as nothing.
  test('say which cells could not be read', () => {
    const text = 'código;necesidad;origen;urgencia;personas;fecha\n1;Luz;Rumor;Altísima;unas 300;ayer\n2;Agua;;;;';
    expect(needRowsOf(text, offices).unread).toEqual([
      { row: 0, column: 'origin', typed: 'Rumor' },
      { row: 0, column: 'urgency', typed: 'Altísima' },
      { row: 0, column: 'affected', typed: 'unas 300' },
      { row: 0, column: 'raised_on', typed: 'ayer' },
    ]);
  });
});

test('the next code is one that nobody has', () => {
  expect(nextCode([])).toBe('N-1');
  expect(nextCode([{ code: 'N-2' } as Need])).toBe('N-3');
});
