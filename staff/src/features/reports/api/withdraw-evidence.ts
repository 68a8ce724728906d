import { request } from '@/api/client';
import type { Evidence } from '@/api/reporting-contract';

export const withdrawEvidence = (evidence: string, reason: string) =>
  request<Evidence>(`/evidence/${evidence}/withdrawal`, { method: 'POST', body: { reason } });
