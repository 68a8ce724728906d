import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Alignment } from '@/api/contract';

export const alignmentQuery = (element: string) =>
  queryOptions({
    queryKey: ['elements', element, 'alignment'],
    queryFn: ({ signal }) => request<Alignment>(`/elements/${element}/alignment`, { signal }),
  });
