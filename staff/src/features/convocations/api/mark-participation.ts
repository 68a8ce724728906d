import { request } from '@/api/client';
import type { MarkParticipation } from '@/api/contract';

export const markParticipation = (convocation: string, given: MarkParticipation) =>
  request<void>(`/convocations/${convocation}/participations`, { method: 'POST', body: given });
