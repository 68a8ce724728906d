import { request } from '@/api/client';
import type { OfficeReport, SaveReportDraft } from '@/api/reporting-contract';
import { type ReportAddress, reportPath } from './show-report';

export const saveReportDraft = (at: ReportAddress, on: string, body: SaveReportDraft) =>
  request<OfficeReport>(reportPath(at), { method: 'PUT', query: { on }, body });
