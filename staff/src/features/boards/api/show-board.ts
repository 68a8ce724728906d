import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Board } from '@/api/contract';

/** What a board may be asked for, by the names of its address. */
export const filterNames = ['office', 'light', 'kind', 'level', 'theme', 'place', 'person', 'concern'] as const;
export type FilterName = (typeof filterNames)[number];
export type BoardFilter = Partial<Record<FilterName, string | undefined>>;

export interface BoardChoice extends BoardFilter {
  on: string;
  under?: string | undefined;
}

export function filterOf(search: BoardFilter): BoardFilter {
  return Object.fromEntries(filterNames.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
}

export const boardQuery = (plan: string, choice: BoardChoice) =>
  queryOptions({
    queryKey: ['plans', plan, 'board', choice],
    queryFn: ({ signal }) => request<Board>(`/plans/${plan}/board`, { query: { ...choice }, signal }),
    placeholderData: keepPreviousData,
  });
