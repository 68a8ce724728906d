import { request } from '@/api/client';
import type { AddRecommendation } from '@/api/reporting-contract';

export const addRecommendation = (given: AddRecommendation) =>
  request<{ id: string }>('/recommendations', { method: 'POST', body: given });
