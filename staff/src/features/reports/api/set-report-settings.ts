import { request } from '@/api/client';
import type { ReportMatrix } from '@/api/reporting-contract';

export const setReportSettings = (plan: string, unanswered: ReportMatrix['unanswered']) =>
  request<void>(`/plans/${plan}/reports/settings`, { method: 'PUT', body: { unanswered } });
