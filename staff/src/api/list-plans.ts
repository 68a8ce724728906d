import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { PlanRow } from './contract';

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async ({ signal }) => (await request<{ items: PlanRow[] }>('/plans', { signal })).items,
});
