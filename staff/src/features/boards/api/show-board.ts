import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Board } from '@/api/contract';

export interface BoardChoice {
  on: string;
  under?: string | undefined;
  office?: string | undefined;
  light?: string | undefined;
}

export const boardQuery = (plan: string, { on, under, office, light }: BoardChoice) =>
  queryOptions({
    queryKey: ['plans', plan, 'board', on, under, office, light],
    queryFn: ({ signal }) => request<Board>(`/plans/${plan}/board`, { query: { on, under, office, light }, signal }),
    placeholderData: keepPreviousData,
  });
