import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { OfficeHome } from '@/api/contract';

export const officeQuery = (on: string, office: string | undefined) =>
  queryOptions({
    queryKey: ['homes', 'office', on, office],
    queryFn: ({ signal }) => request<OfficeHome>('/homes/office', { query: { on, office }, signal }),
    placeholderData: keepPreviousData,
  });
