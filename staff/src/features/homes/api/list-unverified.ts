import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { TaskPage } from '@/api/contract';

export const unverifiedQuery = (on: string, order: 'weight' | 'age') =>
  queryOptions({
    queryKey: ['homes', 'unverified', on, order],
    queryFn: ({ signal }) => request<TaskPage>('/homes/unverified', { query: { on, order }, signal }),
    placeholderData: keepPreviousData,
  });
