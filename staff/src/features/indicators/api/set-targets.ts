import { request } from '@/api/client';
import type { PeriodTarget } from '@/api/contract';

export const setTargets = (indicator: string, given: { targets: PeriodTarget[]; reason?: string }) =>
  request<void>(`/indicators/${indicator}/targets`, { method: 'PUT', body: given });
