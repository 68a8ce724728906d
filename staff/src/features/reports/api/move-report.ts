import { request } from '@/api/client';
import type { OfficeReport } from '@/api/reporting-contract';
import { type ReportAddress, reportPath } from './show-report';

export type Move = 'review' | 'publication' | 'rejection';

/** Everything that moves a report without more than its version, or a reason. */
export const moveReport = (at: ReportAddress, on: string, move: Move, body: { version: number; reason?: string }) =>
  request<OfficeReport>(`${reportPath(at)}/${move}`, { method: 'POST', query: { on }, body });
