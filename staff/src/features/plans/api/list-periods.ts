import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Period } from '@/api/contract';

export const periodsQuery = (institution: string) =>
  queryOptions({
    queryKey: ['periods', institution],
    queryFn: async ({ signal }) =>
      (await request<{ items: Period[] }>('/periods', { query: { institution }, signal })).items,
  });
