import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Severity, Verdict } from '@/api/contract';

interface VerdictList {
  items: Verdict[];
  next: string | null;
}

export const verdictsQuery = (id: string, severity: Severity | undefined) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'verdicts', severity],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      request<VerdictList>(`/imports/${id}/verdicts`, { query: { severity, limit: 1000, after: pageParam }, signal }),
    getNextPageParam: (page) => page.next,
  });
