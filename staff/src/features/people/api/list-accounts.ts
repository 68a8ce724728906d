import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Account } from '@/api/contract';

export const accountsQuery = queryOptions({
  queryKey: ['people', 'accounts'],
  queryFn: async ({ signal }) => (await request<{ items: Account[] }>('/accounts', { signal })).items,
});
