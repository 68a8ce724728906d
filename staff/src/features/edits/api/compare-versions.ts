import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Comparison } from '@/api/contract';

/** What changed since the plan was approved. */
export const comparisonQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'changes'],
    queryFn: ({ signal }) => request<Comparison>(`/plans/${plan}/changes`, { signal }),
  });
