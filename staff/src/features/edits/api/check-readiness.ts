import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Readiness } from '@/api/contract';

export const readinessQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'readiness'],
    queryFn: ({ signal }) => request<Readiness>(`/plans/${plan}/readiness`, { signal }),
  });
