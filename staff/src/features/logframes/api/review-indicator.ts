import { request } from '@/api/client';
import type { ReviewIndicator } from '@/api/contract';

export const reviewIndicator = (indicator: string, given: ReviewIndicator) =>
  request<void>(`/indicators/${indicator}/review`, { method: 'PUT', body: given });
