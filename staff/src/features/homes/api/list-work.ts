import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Work } from '@/api/contract';

export const workQuery = (on: string) =>
  queryOptions({
    queryKey: ['homes', 'work', on],
    queryFn: ({ signal }) => request<Work>('/homes/work', { query: { on }, signal }),
  });
