import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Institution } from '@/api/contract';

export const institutionQuery = (id: string) =>
  queryOptions({
    queryKey: ['institutions', id],
    queryFn: ({ signal }) => request<Institution>(`/institutions/${id}`, { signal }),
  });
