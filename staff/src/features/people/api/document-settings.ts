import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { DocumentSettings, Paper } from '@/api/reporting-contract';

export const documentSettingsQuery = (institution: string) =>
  queryOptions({
    queryKey: ['institutions', institution, 'document-settings'],
    queryFn: ({ signal }) => request<DocumentSettings>(`/institutions/${institution}/document-settings`, { signal }),
  });

export const setPaper = (institution: string, paper: Paper) =>
  request<DocumentSettings>(`/institutions/${institution}/document-settings`, { method: 'PUT', body: { paper } });
