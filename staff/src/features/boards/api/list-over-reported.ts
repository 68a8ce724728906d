import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { OverReported } from '@/api/contract';

export const overReportedQuery = (plan: string, on: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'over-reported', on],
    queryFn: ({ signal }) => request<OverReported>(`/plans/${plan}/over-reported`, { query: { on }, signal }),
  });
