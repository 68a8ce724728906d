import { expect, test } from 'vitest';
import type { ReportCell, ReportMatrix, ReportStanding } from '@/api/reporting-contract';
import { canBeChosen, countsOf, splitKey, stateOfCell } from './matrix';

const stands = (state: ReportStanding['state']): ReportStanding => ({ state, days_late: 3 });

const cell = (part: Partial<ReportCell> = {}): ReportCell => ({
  asked: 2,
  told: 0,
  state: null,
  standing: null,
  reopened_until: null,
  version: 0,
  delivered_at: null,
  observations: 0,
  unanswered: 0,
  signed_at: null,
  ...part,
});

test.each([
  ['nothing was asked', cell({ asked: 0 }), null],
  ['nobody wrote and its window is over', cell({ standing: stands('missing') }), 'missing'],
  ['nobody wrote and its window is open', cell({ standing: stands('open') }), 'none'],
  ['nobody wrote and it was opened again', cell({ standing: stands('reopened') }), 'reopened'],
  ['a draft after the window is missing still', cell({ state: 'draft', standing: stands('missing') }), 'missing'],
  ['its values came by another door', cell({ told: 2 }), null],
  ['delivered', cell({ state: 'delivered', standing: stands('late') }), 'delivered'],
] as const)('%s', (_, given, state) => expect(stateOfCell(given)).toBe(state));

test('only what was delivered and is not accepted yet can be chosen, by who reviews', () => {
  expect(canBeChosen(cell({ state: 'answered' }), true)).toBe(true);
  expect(canBeChosen(cell({ state: 'answered' }), false)).toBe(false);
  expect(canBeChosen(cell({ state: 'accepted' }), true)).toBe(false);
});

test('it counts what waits, what is missing, and names a report by its version', () => {
  const matrix = {
    on: '2026-07-10',
    periods: [
      { code: 'T1', end_on: '2026-03-31' },
      { code: 'T2', end_on: '2026-06-30' },
    ],
    items: [
      {
        office: { id: '2' },
        cells: [
          cell({ state: 'delivered', version: 3, reopened_until: '2026-07-15' }),
          cell({ standing: stands('missing') }),
          cell({ asked: 0, reopened_until: '2026-07-15' }),
        ],
      },
    ],
  } as unknown as ReportMatrix;
  expect(countsOf(matrix)).toEqual({ waiting: 1, missing: 1, reopened: 1, observed: 0 });
  expect(splitKey(matrix, '2 T1')).toEqual({ office: '2', period: 'T1', version: 3 });
});
