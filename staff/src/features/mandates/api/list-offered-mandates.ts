import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { ImportMandate } from '@/api/contract';

export const offeredMandatesQuery = queryOptions({
  queryKey: ['mandates', 'offered'],
  queryFn: async ({ signal }) => (await request<{ items: ImportMandate[] }>('/mandates/offered', { signal })).items,
});
