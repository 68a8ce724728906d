import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Restatement } from '@/api/reporting-contract';

interface RestatementPage {
  items: Restatement[];
  next: string | null;
}

/** What changed of published figures, of the whole plan or of one element, the newest first, page by page. */
export const restatementsQuery = (plan: string, element?: string) =>
  infiniteQueryOptions({
    queryKey: ['plans', plan, 'restatements', element ?? 'all'],
    queryFn: ({ signal, pageParam }) =>
      request<RestatementPage>(`/plans/${plan}/restatements`, {
        query: { limit: 50, element, after: pageParam || undefined },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
