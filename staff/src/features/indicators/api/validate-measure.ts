import { request } from '@/api/client';
import type { Indicator } from '@/api/contract';

export const validateMeasure = (indicator: string, given: { version: number; measure: string }) =>
  request<Indicator>(`/indicators/${indicator}/measure`, { method: 'PUT', body: given });
