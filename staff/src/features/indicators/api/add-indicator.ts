import { request } from '@/api/client';
import type { Indicator, IndicatorSheet } from '@/api/contract';

export const addIndicator = (element: string, given: IndicatorSheet) =>
  request<Indicator>(`/elements/${element}/indicators`, { method: 'POST', body: given });
