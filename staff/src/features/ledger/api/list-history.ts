import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { History } from '@/api/contract';

/** What was done about an element and its indicators, page by page, newest first. */
export const historyQuery = (element: string) =>
  infiniteQueryOptions({
    queryKey: ['elements', element, 'history'],
    queryFn: ({ pageParam, signal }) =>
      request<History>(`/elements/${element}/history`, { query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
