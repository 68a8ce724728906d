import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Schedule } from '@/api/contract';

/** The whole plan in time; kept from day to day while the next one comes. */
export const scheduleQuery = (plan: string, on: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'schedule', on],
    queryFn: ({ signal }) => request<Schedule>(`/plans/${plan}/schedule`, { query: { on }, signal }),
    placeholderData: (kept) => (kept?.plan.id === plan ? kept : undefined),
  });
