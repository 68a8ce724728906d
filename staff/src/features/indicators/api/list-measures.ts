import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Measure } from '@/api/contract';

export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: async ({ signal }) => (await request<{ items: Measure[] }>('/measures', { signal })).items,
});
