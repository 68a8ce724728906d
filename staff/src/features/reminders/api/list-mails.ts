import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Outbox } from '@/api/reporting-contract';

export const mailsQuery = (institution: string) =>
  queryOptions({
    queryKey: ['institutions', institution, 'mails'],
    queryFn: ({ signal }) => request<Outbox>(`/institutions/${institution}/mails`, { signal }),
  });
