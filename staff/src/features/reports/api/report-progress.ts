import { request } from '@/api/client';
import type { Fact, ReportProgress } from '@/api/contract';

export const reportProgress = (element: string, given: ReportProgress) =>
  request<Fact>(`/elements/${element}/reports`, { method: 'POST', body: given });
