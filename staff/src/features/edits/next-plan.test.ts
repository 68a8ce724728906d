import { expect, test } from 'vitest';
import { nextName, nextStart } from './next-plan';

const term = { start_on: '2024-01-01', end_on: '2027-12-31' };
test('the next plan begins when this one ends', () => expect(nextStart(term)).toBe('2028-01-01'));
test.each([
  ['Plan 2024-2027', 'Plan 2028-2031'],
  ['TENJO-2024-2027', 'TENJO-2028-2031'],
  ['Ley 1909 de 2018', 'Ley 1909 de 2018'],
])('%s becomes %s', (name, next) => expect(nextName(name, term)).toBe(next));
