import { request } from '@/api/client';
import type { Measure } from '@/api/contract';

export const addMeasure = (given: { code: string; name: string }) =>
  request<Measure>('/measures', { method: 'POST', body: given });
