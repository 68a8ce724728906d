import { request } from '@/api/client';
import type { AcceptedReports, AcceptReports } from '@/api/reporting-contract';

export const acceptReports = async (plan: string, on: string, reports: AcceptReports['reports']) =>
  (
    await request<AcceptedReports>(`/plans/${plan}/reports/acceptances`, {
      method: 'POST',
      query: { on },
      body: { reports },
    })
  ).items;
