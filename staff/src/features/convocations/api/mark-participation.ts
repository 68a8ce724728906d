import { request } from '@/api/client';
import type { MarkParticipation } from '@/api/reporting-contract';

export const markParticipation = (convocation: string, given: MarkParticipation) =>
  request<void>(`/convocations/${convocation}/participations`, { method: 'POST', body: given });
