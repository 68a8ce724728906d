// Which of the delivered reports of one's office are worth a line at home.
import type { ReportMatrix, ReportState } from '@/api/reporting-contract';

export interface ToldReport {
  plan: ReportMatrix['plan'];
  office: ReportMatrix['items'][number]['office'];
  period: ReportMatrix['periods'][number];
  state: ReportState;
  unanswered: number;
  /** For an answer, or to be delivered again. */
  waits: boolean;
}

/** What waits for nothing is a matter of the last periods. */
const mostAtRest = 2;

const ofOffice = (matrix: ReportMatrix, { office, cells }: ReportMatrix['items'][number]): ToldReport[] => {
  const told = matrix.periods.flatMap((period, place) => {
    const cell = cells[place];
    if (!cell?.state || cell.state === 'draft') return [];
    const { state, unanswered } = cell;
    return [{ plan: matrix.plan, office, period, state, unanswered, waits: unanswered > 0 || state === 'rejected' }];
  });
  return [
    ...told.filter(({ waits }) => waits),
    ...told
      .filter(({ waits }) => !waits)
      .slice(-mostAtRest)
      .reverse(),
  ];
};

/** Of the offices for which one may report, first what waits. */
export function toldReports(matrices: ReportMatrix[]): ToldReport[] {
  const told = matrices.flatMap((matrix) =>
    matrix.items.filter(({ may_report }) => may_report).flatMap((row) => ofOffice(matrix, row)),
  );
  return told.sort((one, other) => Number(other.waits) - Number(one.waits));
}
