import { request } from '@/api/client';
import type { Fact } from '@/api/contract';

export interface SetTarget {
  period: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  reason?: string;
}

export const setTarget = (indicator: string, given: SetTarget) =>
  request<Fact>(`/indicators/${indicator}/targets`, { method: 'POST', body: given });
