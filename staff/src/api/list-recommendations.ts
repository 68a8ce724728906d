import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Recommendations } from './reporting-contract';

export type RecommendationFilters = Partial<Record<'office' | 'state' | 'origin' | 'criterion', string>>;

/** Those that the caller may see, the latest first. */
export function recommendationsQuery(filters: RecommendationFilters = {}) {
  const given = Object.entries(filters).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return queryOptions({
    queryKey: ['recommendations', query],
    queryFn: ({ signal }) => request<Recommendations>(`/recommendations${query && `?${query}`}`, { signal }),
  });
}
