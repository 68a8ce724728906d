import { request } from '@/api/client';
import type { Fact, ReportProgress } from '@/api/contract';

export const verifyProgress = (element: string, given: ReportProgress) =>
  request<Fact>(`/elements/${element}/verifications`, { method: 'POST', body: given });
