import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Need } from '@/api/reporting-contract';

export const needsQuery = queryOptions({
  queryKey: ['needs'],
  queryFn: async ({ signal }) => (await request<{ items: Need[] }>('/needs', { signal })).items,
});
