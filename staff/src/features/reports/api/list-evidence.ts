import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Evidence } from '@/api/reporting-contract';

export const evidenceQuery = (element: string) =>
  queryOptions({
    queryKey: ['evidence', element],
    queryFn: async ({ signal }) =>
      (await request<{ items: Evidence[] }>(`/elements/${element}/evidence`, { signal })).items,
  });
