import { expect, test } from 'vitest';
import { type LogframeRow, matrixRows } from './matrix-rows';

const row = (id: string, level: LogframeRow['level'], parent: string | null = null) =>
  ({ id, level, parent, code: id, name: id, indicators: [] }) as unknown as LogframeRow;

test('components are followed by their activities, also by those further below; the rest is left out', () => {
  const rows = [
    row('i', null),
    row('c1', 'component', 'i'),
    row('m', null, 'c1'),
    row('a1', 'activity', 'm'),
    row('c2', 'component', 'i'),
    row('a2', 'activity', 'c2'),
    row('p', 'purpose', 'i'),
    row('e', 'end', 'i'),
    row('a3', 'activity', 'p'),
  ];
  expect(matrixRows(rows).map((one) => one.id)).toEqual(['e', 'p', 'c1', 'a1', 'c2', 'a2', 'a3']);
});
