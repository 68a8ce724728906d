import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Import } from '@/api/contract';

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Import[] }>('/imports', { query: { limit: 50 }, signal })).items,
});
