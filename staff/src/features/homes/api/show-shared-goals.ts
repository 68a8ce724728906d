import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { SharedGoal } from '@/api/contract';

export const sharedGoalsQuery = (on: string) =>
  queryOptions({
    queryKey: ['homes', 'shared', on],
    queryFn: async ({ signal }) =>
      (await request<{ items: SharedGoal[] }>('/homes/shared', { query: { on }, signal })).items,
  });
