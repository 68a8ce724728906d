import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { ElementMoney } from '@/api/contract';

export const elementMoneyQuery = (element: string, on: string) =>
  queryOptions({
    queryKey: ['elements', element, 'money', on],
    queryFn: ({ signal }) => request<ElementMoney>(`/elements/${element}/money`, { query: { on }, signal }),
  });
