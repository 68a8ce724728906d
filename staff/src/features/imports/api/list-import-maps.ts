import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { ImportMap } from '@/api/contract';

export const importMapsQuery = queryOptions({
  queryKey: ['import-maps'],
  queryFn: async ({ signal }) => (await request<{ items: ImportMap[] }>('/import-maps', { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});
