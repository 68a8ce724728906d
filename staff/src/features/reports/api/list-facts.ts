import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Fact } from '@/api/contract';

export const factsQuery = (indicator: string) =>
  queryOptions({
    queryKey: ['indicators', indicator, 'facts'],
    queryFn: async ({ signal }) =>
      (await request<{ items: Fact[] }>(`/indicators/${indicator}/facts`, { signal })).items,
  });
