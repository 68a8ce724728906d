import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { ReminderList } from '@/api/reporting-contract';

const everyFiveMinutes = 300_000;

export const remindersQuery = (on: string) =>
  queryOptions({
    queryKey: ['reminders', on],
    queryFn: ({ signal }) => request<ReminderList>('/reminders', { query: { on }, signal }),
    refetchInterval: everyFiveMinutes,
  });
