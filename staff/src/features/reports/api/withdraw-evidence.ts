import { request } from '@/api/client';
import type { Evidence, WithdrawEvidence } from '@/api/reporting-contract';

export const withdrawEvidence = (evidence: string, given: WithdrawEvidence) =>
  request<Evidence>(`/evidence/${evidence}/withdrawal`, { method: 'POST', body: given });
