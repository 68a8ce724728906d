import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { LightProfile } from './contract';

export const lightProfilesQuery = queryOptions({
  queryKey: ['light-profiles'],
  queryFn: async ({ signal }) => (await request<{ items: LightProfile[] }>('/light-profiles', { signal })).items,
  staleTime: 10 * 60_000,
});
