import { describe, expect, test } from 'vitest';
import { movedByKey } from './moving';

const span = { start: 100, end: 110 };
const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}, from = span) =>
  movedByKey(from, { key, shiftKey: false, ctrlKey: false, ...held });

describe('moving by keyboard', () => {
  test('arrows a day, pages a month, both ends together', () => {
    expect(press('ArrowRight')).toEqual({ start: 101, end: 111 });
    expect(press('PageUp')).toEqual({ start: 70, end: 80 });
  });
  test('Shift the end alone, Control the beginning', () => {
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ start: 100, end: 109 });
    expect(press('ArrowRight', { ctrlKey: true })).toEqual({ start: 101, end: 110 });
  });
  test('no end passes the other', () => {
    expect(press('PageUp', { shiftKey: true })).toEqual({ start: 100, end: 100 });
    expect(press('PageDown', { ctrlKey: true })).toEqual({ start: 110, end: 110 });
  });
  test('other keys are not its business', () => expect(press('a')).toBeNull());
});
