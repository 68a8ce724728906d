import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Cover } from '@/api/reporting-contract';

export const coverQuery = (element: string, on: string) =>
  queryOptions({
    queryKey: ['elements', element, 'cover', on],
    queryFn: ({ signal }) => request<Cover>(`/elements/${element}/cover`, { query: { on }, signal }),
  });
