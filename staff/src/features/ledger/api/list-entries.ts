import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { EntryList } from '@/api/contract';

export interface EntryFilter {
  person?: string;
  act?: string;
  from_on?: string;
  until_on?: string;
}

export const entriesQuery = (filter: EntryFilter) =>
  infiniteQueryOptions({
    queryKey: ['ledger', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal, pageParam }) =>
      request<EntryList>('/ledger', { query: { ...filter, limit: 100, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
