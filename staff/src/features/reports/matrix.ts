// What the matrix of offices and periods says besides its cells.
import { waitsForPlanning } from '@/api/report-states';
import type { AcceptReports, ReportCell, ReportMatrix, ReportState } from '@/api/reporting-contract';

export type CellState = ReportState | 'missing' | 'reopened' | 'none';

/** What nobody delivered is missing when its window is over, or open again; `null` where nothing was asked for. */
export function stateOfCell(cell: ReportCell): CellState | null {
  const isHeld = cell.state !== null && cell.state !== 'draft';
  if (isHeld) return cell.state;
  if (cell.asked === 0 || cell.standing === null) return cell.state;
  const { state } = cell.standing;
  return state === 'missing' || state === 'reopened' ? state : (cell.state ?? 'none');
}

const mayBeAccepted = new Set<ReportState | null>(['delivered', 'in_review', 'observed', 'answered']);

export const canBeChosen = (cell: ReportCell, mayReview: boolean) => mayReview && mayBeAccepted.has(cell.state);

export const keyOfCell = (office: string, period: string) => `${office} ${period}`;

export function splitKey(matrix: ReportMatrix, key: string): AcceptReports['reports'][number] {
  const [office = '', period = ''] = key.split(' ');
  const row = matrix.items.find((item) => item.office.id === office);
  const cell = row?.cells[matrix.periods.findIndex(({ code }) => code === period)];
  return { office, period, version: cell?.version ?? 0 };
}

/** What waits for Planning, what is missing, what is open again, what waits for an answer. */
export function countsOf(matrix: ReportMatrix) {
  const counts = { waiting: 0, missing: 0, reopened: 0, observed: 0 };
  for (const row of matrix.items)
    for (const cell of row.cells) {
      const state = stateOfCell(cell);
      if (waitsForPlanning(state)) counts.waiting += 1;
      if (state === 'missing') counts.missing += 1;
      if (cell.reopened_until !== null && (cell.asked > 0 || cell.state !== null)) counts.reopened += 1;
      if (state === 'observed') counts.observed += 1;
    }
  return counts;
}
