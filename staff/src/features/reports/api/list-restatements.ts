import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Restatement } from '@/api/reporting-contract';

/** What corrections changed of published figures, the newest first. */
export const restatementsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'restatements'],
    queryFn: async ({ signal }) =>
      (await request<{ items: Restatement[] }>(`/plans/${plan}/restatements`, { signal })).items,
  });
