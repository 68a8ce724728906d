import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { ReminderSettings, ReminderSettingsShown } from '@/api/reporting-contract';

export const reminderSettingsQuery = (institution: string) =>
  queryOptions({
    queryKey: ['institutions', institution, 'reminder-settings'],
    queryFn: ({ signal }) =>
      request<ReminderSettingsShown>(`/institutions/${institution}/reminder-settings`, { signal }),
  });

export const setReminderSettings = (institution: string, body: ReminderSettings) =>
  request<ReminderSettingsShown>(`/institutions/${institution}/reminder-settings`, { method: 'PUT', body });
