import { expect, test } from 'vitest';
import type { ReportMatrix } from '@/api/reporting-contract';
import { toldReports } from './told';

const cell = (state: string | null, unanswered = 0) => ({ state, unanswered });
const matrix = {
  plan: { id: '1' },
  periods: ['T1', 'T2', 'T3', 'T4'].map((code) => ({ code })),
  items: [
    {
      office: { id: 'obras' },
      may_report: true,
      cells: [cell('published'), cell('observed', 1), cell('accepted'), cell('draft')],
    },
    { office: { id: 'salud' }, may_report: false, cells: [cell('rejected')] },
    {
      office: { id: 'vias' },
      may_report: true,
      cells: [cell('published'), cell('published'), cell('delivered'), cell(null)],
    },
  ],
} as unknown as ReportMatrix;

// Who reports found no way back to what was delivered, and nothing told that an observation waited for an answer.
test('what waits for an answer comes first, then the last ones, of the offices one reports for', () => {
  const told = toldReports([matrix]).map(
    ({ office, period, waits }) => `${office.id} ${period.code}${waits ? '!' : ''}`,
  );
  expect(told).toEqual(['obras T2!', 'obras T3', 'obras T1', 'vias T3', 'vias T2']);
});
