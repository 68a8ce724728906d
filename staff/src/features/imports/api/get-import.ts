import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Import } from '@/api/contract';

/** Asked again twice a second while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => request<Import>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 500 : false),
  });
