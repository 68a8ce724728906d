import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Person } from './contract';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) =>
    (await request<{ items: Person[] }>('/people', { query: { limit: 5000 }, signal })).items,
});
