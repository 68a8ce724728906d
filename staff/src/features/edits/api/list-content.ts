import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { ContentRow } from '@/api/contract';

/** Every element as it is edited; siblings in their order. */
export const contentQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'content'],
    queryFn: async ({ signal }) => (await request<{ items: ContentRow[] }>(`/plans/${plan}/content`, { signal })).items,
  });
