import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { ReportMatrix } from './reporting-contract';

export const reportsQuery = (plan: string, on: string, period: string | undefined) =>
  queryOptions({
    queryKey: ['plans', plan, 'reports', 'matrix', on, period ?? ''],
    queryFn: ({ signal }) => request<ReportMatrix>(`/plans/${plan}/reports`, { query: { on, period }, signal }),
    placeholderData: keepPreviousData,
  });
