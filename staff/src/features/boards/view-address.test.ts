import { expect, test } from 'vitest';
import { searchOfView, viewAddress } from './view-address';

test('a view keeps filters in one order, not the day nor what is open beside', () => {
  const search = { theme: 'Agua y río', light: 'red', on: '2025-09-30', why: 'figure.1.planned', q: undefined };
  expect(viewAddress(search)).toBe('light=red&theme=Agua+y+r%C3%ADo');
  expect(searchOfView(viewAddress(search))).toEqual({ light: 'red', theme: 'Agua y río' });
});

test('the day in an address that somebody wrote by hand is left out', () => {
  expect(searchOfView('on=2020-01-01&office=12')).toEqual({ office: '12' });
});
