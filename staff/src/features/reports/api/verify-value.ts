import { request } from '@/api/client';
import type { Fact, ReportValue } from '@/api/contract';

export const verifyValue = (indicator: string, given: ReportValue) =>
  request<Fact>(`/indicators/${indicator}/verifications`, { method: 'POST', body: given });
