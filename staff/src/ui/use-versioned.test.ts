import { expect, test } from 'vitest';
import { disputedFields, merged } from './use-versioned';

const known = { name: 'Agua', place: 'La Punta', affected: 10 as number | null };

test('only what both changed to something else is asked about', () => {
  expect(disputedFields(known, { ...known, place: 'El Alto' }, { ...known, affected: 20 })).toEqual([]);
  expect(disputedFields(known, { ...known, place: 'El Alto' }, { ...known, place: 'El Alto' })).toEqual([]);
  expect(disputedFields(known, { ...known, place: 'El Alto' }, { ...known, place: 'La Loma' })).toEqual(['place']);
});

test('nothing that anybody changed is lost', () => {
  const theirs = { ...known, place: 'El Alto', name: 'Agua potable' };
  const mine = { ...known, place: 'La Loma', affected: null };
  expect(merged(known, theirs, mine, new Set())).toEqual({ name: 'Agua potable', place: 'El Alto', affected: null });
  expect(merged(known, theirs, mine, new Set(['place']))).toMatchObject({ place: 'La Loma', name: 'Agua potable' });
});
