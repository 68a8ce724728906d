import { queryOptions } from '@tanstack/react-query';
import { request } from './client';

/** Whether nobody administers the installation yet: then it waits for its set-up. */
export const setUpQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => request<{ is_open: boolean }>('/setup', { signal }),
});
