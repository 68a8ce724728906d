import { describe, expect, test } from 'vitest';
import { numbersOf, parseNumber } from './numbers';

describe('numbers in Spanish', () => {
  const { value, percent, hundredths, count } = numbersOf('es');
  test('decimal comma, thousands from five digits on', () => expect(value(12345.5)).toBe('12.345,5'));
  test('four digits stay together', () => expect(value(1234.5)).toBe('1234,5'));
  test('at most six decimals', () => expect(value(0.1234567)).toBe('0,123457'));
  test('a percentage has two decimals and a space that does not break', () =>
    expect(percent(62.345)).toBe('62,35\u00a0%'));
  test('what is missing is a dash, not a zero', () =>
    expect([percent(null), hundredths(undefined)]).toEqual(['—', '—']));
  test('zero is a figure', () => expect(percent(0)).toBe('0,00\u00a0%'));
  test('counts', () => expect(count(98765)).toBe('98.765'));
});

test.each([
  ['1.234,5', 'es', 1234.5],
  ['1234,5', 'es', 1234.5],
  ['1234.5', 'es', 1234.5],
  ['1.234', 'es', 1234],
  ['1.234.567', 'es', 1234567],
  ['12.5', 'es', 12.5],
  ['0,05', 'pt', 0.05],
  ['1,234.5', 'en', 1234.5],
  ['1,234', 'en', 1234],
  ['1 234,5', 'es', 1234.5],
  ['-3', 'es', -3],
  ['', 'es', null],
  ['doce', 'es', null],
  ['12%', 'es', null],
  ['1,2,3', 'es', null],
] as const)('%s in %s is read as %s', (text, language, number) => expect(parseNumber(text, language)).toBe(number));
