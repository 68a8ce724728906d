import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { EvidenceLimits } from '@/api/reporting-contract';

export const evidenceLimitsQuery = (institution: string) =>
  queryOptions({
    queryKey: ['institutions', institution, 'evidence-limits'],
    queryFn: ({ signal }) => request<EvidenceLimits>(`/institutions/${institution}/evidence-limits`, { signal }),
  });

export const setEvidenceLimits = (institution: string, given: { file_megabytes: number; total_megabytes: number }) =>
  request<EvidenceLimits>(`/institutions/${institution}/evidence-limits`, { method: 'PUT', body: given });
