import { expect, test } from 'vitest';
import { isShown, writtenValue } from './written';

const words: Record<string, string> = { 'staff.sense.ascending': 'Ascendente', 'role.planner': 'Planeación' };
const texts = {
  named: (prefix, code) => words[`${prefix}.${code}`] ?? code,
  shortDay: (day: string | null) => `día ${day}`,
} as Parameters<typeof writtenValue>[2];

test('the ledger showed codes of the program to people who had never seen them', () => {
  expect(writtenValue('sense', 'ascending', texts)).toBe('Ascendente');
  expect(writtenValue('role', 'planner', texts)).toBe('Planeación');
  expect(writtenValue('end_on', '2026-12-31', texts)).toBe('día 2026-12-31');
  expect(writtenValue('level', 'Meta', texts)).toBe('Meta');
  expect(writtenValue('reason', 'Acuerdo 12', texts)).toBe('Acuerdo 12');
});

test('identifiers are not shown, alone or in a row', () => {
  expect(isShown('914589408512345678')).toBe(false);
  expect(isShown('914589408512345678, 914589408512345679')).toBe(false);
  expect(isShown('')).toBe(false);
  expect(isShown('2026')).toBe(true);
});
