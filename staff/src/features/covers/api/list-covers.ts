import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Covers } from '@/api/reporting-contract';

export const coversQuery = (plan: string, on: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'covers', on],
    queryFn: ({ signal }) => request<Covers>(`/plans/${plan}/covers`, { query: { on }, signal }),
  });
