// Which states of a report ask somebody for something, in one place for all screens.
import type { ReportState } from './reporting-contract';

const waiting: ReadonlySet<string | null> = new Set<ReportState>(['delivered', 'in_review', 'answered']);

/** Whether Planning is the next to act. */
export const waitsForPlanning = (state: string | null) => waiting.has(state);
