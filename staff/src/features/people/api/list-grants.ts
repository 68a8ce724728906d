import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Grant } from '@/api/contract';

export const grantsQuery = (person: string) =>
  queryOptions({
    queryKey: ['people', person, 'grants'],
    queryFn: async ({ signal }) => (await request<{ items: Grant[] }>(`/people/${person}/grants`, { signal })).items,
  });
