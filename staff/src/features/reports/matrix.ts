// What the matrix of offices and periods says besides its cells.
import type { AcceptReports, ReportCell, ReportMatrix, ReportState } from '@/api/contract';

export type CellState = ReportState | 'missing' | 'none';

/** What nobody delivered is missing when its period has ended; `null` where nothing was asked for. */
export function stateOfCell(cell: ReportCell, hasEnded: boolean): CellState | null {
  const isHeld = cell.state !== null && cell.state !== 'draft';
  if (isHeld) return cell.state;
  if (cell.asked === 0) return cell.state;
  if (cell.state === null && cell.told === cell.asked) return null;
  return hasEnded ? 'missing' : (cell.state ?? 'none');
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

/** What waits for Planning, what is missing, what waits for an answer. */
export function countsOf(matrix: ReportMatrix) {
  const counts = { waiting: 0, missing: 0, observed: 0 };
  for (const row of matrix.items)
    row.cells.forEach((cell, index) => {
      const state = stateOfCell(cell, (matrix.periods[index]?.end_on ?? '9') < matrix.on);
      if (state === 'delivered' || state === 'in_review' || state === 'answered') counts.waiting += 1;
      if (state === 'missing') counts.missing += 1;
      if (state === 'observed') counts.observed += 1;
    });
  return counts;
}
