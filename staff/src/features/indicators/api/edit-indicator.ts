import { request } from '@/api/client';
import type { EditIndicator, Indicator } from '@/api/contract';

export const getIndicator = (indicator: string) => request<Indicator>(`/indicators/${indicator}`);

export const editIndicator = (indicator: string, given: EditIndicator) =>
  request<Indicator>(`/indicators/${indicator}`, { method: 'PATCH', body: given });
