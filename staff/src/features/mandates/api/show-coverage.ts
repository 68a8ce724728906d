import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Coverage } from '@/api/contract';

export const coverageQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'coverage'],
    queryFn: ({ signal }) => request<Coverage>(`/plans/${plan}/coverage`, { signal }),
  });
