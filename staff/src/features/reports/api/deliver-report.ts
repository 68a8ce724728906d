import { request } from '@/api/client';
import type { DeliverReport, OfficeReport } from '@/api/reporting-contract';
import { type ReportAddress, reportPath } from './show-report';

/** Every line becomes a reported fact, with the files that back it; all or none. */
export const deliverReport = (at: ReportAddress, on: string, body: DeliverReport) =>
  request<OfficeReport>(`${reportPath(at)}/delivery`, { method: 'POST', query: { on }, body });
