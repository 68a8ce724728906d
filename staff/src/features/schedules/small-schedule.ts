// A small plan in time, for the tests of this folder: axis 1 with two activities of which the second waits for the
// first, a milestone, and something without days.
import type { Schedule, ScheduleRow } from '@/api/contract';

export const row = (id: string, parent: string | null, part: Partial<ScheduleRow> = {}): ScheduleRow => ({
  id,
  parent,
  kind: 'activity',
  level: 'Actividad',
  code: id,
  name: `Elemento ${id}`,
  start_on: null,
  end_on: null,
  days_from: null,
  approved_start_on: null,
  approved_end_on: null,
  planned: null,
  reported: null,
  verified: null,
  light: 'grey',
  basis: 'none',
  predecessors: [],
  slack_days: null,
  latest_end_on: null,
  version: 1,
  may_edit: true,
  ...part,
});

const days = (start_on: string, end_on: string): Partial<ScheduleRow> => ({ start_on, end_on, days_from: 'own' });

export const smallSchedule: Schedule = {
  plan: {
    id: '9',
    institution: '1',
    institution_name: 'Villa Clara',
    code: 'PDM',
    name: 'Plan',
    state: 'approved',
    start_on: '2026-01-01',
    end_on: '2026-12-31',
  },
  on: '2026-06-30',
  items: [
    row('1', null, { ...days('2026-03-01', '2026-05-31'), days_from: 'below' }),
    row('1.1', '1', {
      ...days('2026-03-01', '2026-04-10'),
      approved_start_on: '2026-03-01',
      approved_end_on: '2026-03-31',
      reported: 60,
      planned: 100,
      light: 'yellow',
      slack_days: 0,
      latest_end_on: '2026-04-10',
    }),
    row('1.2', '1', {
      ...days('2026-04-01', '2026-05-31'),
      predecessors: [{ element: '1.1', lag_days: 0 }],
      slack_days: 0,
      latest_end_on: '2026-06-10',
    }),
    row('2', null),
    row('2.1', '2', days('2027-02-01', '2027-02-01')),
  ],
};
