import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { OfficeReport } from '@/api/reporting-contract';

export interface ReportAddress {
  plan: string;
  office: string;
  period: string;
}

export const reportPath = ({ plan, office, period }: ReportAddress) =>
  `/plans/${plan}/reports/${office}/${encodeURIComponent(period)}`;

export const reportKey = ({ plan, office, period }: ReportAddress) => ['plans', plan, 'reports', office, period];

export const reportQuery = (at: ReportAddress, on: string) =>
  queryOptions({
    queryKey: [...reportKey(at), on],
    queryFn: ({ signal }) => request<OfficeReport>(reportPath(at), { query: { on }, signal }),
  });
