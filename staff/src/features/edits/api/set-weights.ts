import { request } from '@/api/client';
import type { ElementWeight } from '@/api/contract';

export const setWeights = (plan: string, given: { parent: string | null; weights: ElementWeight[]; reason?: string }) =>
  request<void>(`/plans/${plan}/weights`, { method: 'PUT', body: given });
