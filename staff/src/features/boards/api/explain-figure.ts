import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Explanation } from '@/api/contract';

export const explanationQuery = (element: string, figure: string, on: string) =>
  queryOptions({
    queryKey: ['elements', element, 'explanation', figure, on],
    queryFn: ({ signal }) =>
      request<Explanation>(`/elements/${element}/explanation`, { query: { figure, on }, signal }),
  });
