import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { AnsweredNeeds } from '@/api/reporting-contract';

export const answeredQuery = (element: string) =>
  queryOptions({
    queryKey: ['elements', element, 'needs'],
    queryFn: ({ signal }) => request<AnsweredNeeds>(`/elements/${element}/needs`, { signal }),
  });
