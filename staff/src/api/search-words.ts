import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Found } from './contract';

/** Fewer letters find nothing. */
export const leastLetters = 2;

/** Elements, people and offices by words, those of `plan` first. */
export const foundQuery = (words: string, on: string, plan: string | undefined) =>
  queryOptions({
    queryKey: ['search', words, on, plan],
    queryFn: ({ signal }) => request<Found>('/search', { query: { words: words.slice(0, 60), on, plan }, signal }),
    enabled: words.trim().length >= leastLetters,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
