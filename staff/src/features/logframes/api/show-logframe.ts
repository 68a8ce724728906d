import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Logframe } from '@/api/contract';

export const logframeQuery = (initiative: string) =>
  queryOptions({
    queryKey: ['elements', initiative, 'logframe'],
    queryFn: ({ signal }) => request<Logframe>(`/elements/${initiative}/logframe`, { signal }),
  });
