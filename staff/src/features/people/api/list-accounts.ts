import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Account } from '@/api/contract';

/** All that the caller manages, or those that pass the question. */
export const accountsQuery = (query: Record<string, string | undefined> = {}) =>
  queryOptions({
    queryKey: ['people', 'accounts', query],
    queryFn: async ({ signal }) => (await request<{ items: Account[] }>('/accounts', { query, signal })).items,
    placeholderData: keepPreviousData,
  });
