import { request } from '@/api/client';
import type { WithdrawEvidence } from '@/api/reporting-contract';

export const withdrawRecommendationFile = (file: string, given: WithdrawEvidence) =>
  request<void>(`/recommendation-files/${file}/withdrawal`, { method: 'POST', body: given });
