import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { TargetChanges } from '@/api/reporting-contract';

export const targetChangesQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'target-changes'],
    queryFn: ({ signal }) => request<TargetChanges>(`/plans/${plan}/target-changes`, { signal }),
  });
