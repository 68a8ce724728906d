import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Calendar } from './reporting-contract';

/** Without a year, that of today where the institution is. */
export const showCalendar = (institution: string, year?: number, signal?: AbortSignal) =>
  request<Calendar>(`/institutions/${institution}/calendar${year ? `?year=${year}` : ''}`, { signal });

export const calendarQuery = (institution: string, year?: number) =>
  queryOptions({
    queryKey: ['institutions', institution, 'calendar', year ?? 'now'],
    queryFn: ({ signal }) => showCalendar(institution, year, signal),
  });
