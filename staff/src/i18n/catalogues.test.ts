import english from '@catalogues/en.json';
import spanish from '@catalogues/es.json';
import portuguese from '@catalogues/pt.json';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

const ours = (catalogue: object) => Object.entries(catalogue).filter(([key]) => key.startsWith('staff.'));

describe.each([
  ['es', spanish],
  ['en', english],
  ['pt', portuguese],
] as const)('the catalogue %s', (language, catalogue) => {
  test('has every sentence of the staff app', () =>
    expect(ours(catalogue).map(([key]) => key)).toEqual(ours(spanish).map(([key]) => key)));
  test('has no empty sentence', () => expect(ours(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]));
  test('can be read as messages', () => {
    for (const [key, text] of ours(catalogue)) expect(() => new IntlMessageFormat(text, language), key).not.toThrow();
  });
});
