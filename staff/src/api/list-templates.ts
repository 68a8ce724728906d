import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Templates } from './reporting-contract';

export const templatesQuery = (institution: string) =>
  queryOptions({
    queryKey: ['institutions', institution, 'templates'],
    queryFn: ({ signal }) => request<Templates>(`/institutions/${institution}/templates`, { signal }),
  });
