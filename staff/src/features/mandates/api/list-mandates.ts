import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Mandate } from '@/api/contract';

export const mandatesQuery = queryOptions({
  queryKey: ['mandates'],
  queryFn: async ({ signal }) => (await request<{ items: Mandate[] }>('/mandates', { signal })).items,
});
