import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Convocations } from './reporting-contract';

export type ConvocationFilters = Partial<Record<'office' | 'standing', string>>;

/** Calls to offices that the caller may see, the latest day first. */
export function convocationsQuery(filters: ConvocationFilters = {}) {
  const given = Object.entries(filters).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return queryOptions({
    queryKey: ['convocations', query],
    queryFn: ({ signal }) => request<Convocations>(`/convocations${query && `?${query}`}`, { signal }),
  });
}
