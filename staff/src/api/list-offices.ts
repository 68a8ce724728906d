import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Office } from './contract';

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: async ({ signal }) => (await request<{ items: Office[] }>('/offices', { signal })).items,
  staleTime: 60_000,
});
