import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Trend } from '@/api/contract';

export const trendQuery = (plan: string, on: string, under: string | undefined) =>
  queryOptions({
    queryKey: ['plans', plan, 'trend', on, under],
    queryFn: ({ signal }) => request<Trend>(`/plans/${plan}/trend`, { query: { on, under }, signal }),
  });
