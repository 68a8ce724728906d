import { request } from '@/api/client';
import type { Closings } from '@/api/reporting-contract';

export const closePeriod = (plan: string, period: string, confirmation: string) =>
  request<Closings>(`/plans/${plan}/closings/${encodeURIComponent(period)}`, { method: 'PUT', body: { confirmation } });
