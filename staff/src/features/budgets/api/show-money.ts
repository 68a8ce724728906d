import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Money } from '@/api/contract';

export const moneyQuery = (plan: string, on: string, under?: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'money', on, under],
    queryFn: ({ signal }) => request<Money>(`/plans/${plan}/money`, { query: { on, under }, signal }),
    placeholderData: keepPreviousData,
  });
