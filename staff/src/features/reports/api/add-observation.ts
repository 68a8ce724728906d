import { request } from '@/api/client';
import type { AddObservation, OfficeReport } from '@/api/reporting-contract';
import { type ReportAddress, reportPath } from './show-report';

export const addObservation = (at: ReportAddress, on: string, body: AddObservation) =>
  request<OfficeReport>(`${reportPath(at)}/observations`, { method: 'POST', query: { on }, body });
