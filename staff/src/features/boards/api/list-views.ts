import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { SavedViewList } from '@/api/contract';

export const viewsQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'views'],
    queryFn: ({ signal }) => request<SavedViewList>(`/plans/${plan}/views`, { signal }),
  });
