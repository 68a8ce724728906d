import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Review } from '@/api/contract';

export const reviewQuery = (on: string) =>
  queryOptions({
    queryKey: ['homes', 'review', on],
    queryFn: ({ signal }) => request<Review>('/homes/review', { query: { on }, signal }),
  });
