import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { MailSettings, SetMailSettings } from '@/api/reporting-contract';

export const mailSettingsQuery = (institution: string) =>
  queryOptions({
    queryKey: ['institutions', institution, 'mail-settings'],
    queryFn: ({ signal }) => request<MailSettings>(`/institutions/${institution}/mail-settings`, { signal }),
  });

export const setMailSettings = (institution: string, body: SetMailSettings) =>
  request<MailSettings>(`/institutions/${institution}/mail-settings`, { method: 'PUT', body });
