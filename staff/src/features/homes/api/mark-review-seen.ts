import { request } from '@/api/client';

export const markReviewSeen = (until: string) =>
  request<void>('/homes/review/seen', { method: 'PUT', body: { until } });
