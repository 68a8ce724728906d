import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Closings } from '@/api/reporting-contract';

export const closingsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'closings'],
    queryFn: ({ signal }) => request<Closings>(`/plans/${plan}/closings`, { signal }),
  });
