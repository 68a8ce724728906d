import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { RoleRow } from '@/api/contract';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) => (await request<{ items: RoleRow[] }>('/roles', { signal })).items,
  staleTime: 60 * 60_000,
});
