import { expect, test } from 'vitest';
import { boardSearch, pageSearch, searchText, signInSearch } from './search';

test('an id of eighteen digits comes through an address unchanged', () => {
  const written = searchText({ under: '911625131251391870', q: 'vía', office: undefined });
  expect(written).toBe('?under=911625131251391870&q=v%C3%ADa');
  const read = Object.fromEntries(new URLSearchParams(written));
  expect(boardSearch(read)).toEqual({ under: '911625131251391870', q: 'vía' });
});
test('a day that is no day is left out', () => expect(pageSearch({ on: 'ayer' })).toEqual({}));
test.each([
  ['/imports', { next: '/imports' }],
  ['//evil.example', {}],
  ['https://evil.example', {}],
])('after signing in one goes to %s: %o', (next, expected) => expect(signInSearch({ next })).toEqual(expected));
