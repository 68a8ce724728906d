import { request } from '@/api/client';
import type { Fact, ReportValue } from '@/api/contract';

export const reportValue = (indicator: string, given: ReportValue) =>
  request<Fact>(`/indicators/${indicator}/reports`, { method: 'POST', body: given });
