import { request } from '@/api/client';
import type { Closings, ReopenPeriod } from '@/api/reporting-contract';

export const reopenPeriod = (plan: string, period: string, body: ReopenPeriod) =>
  request<Closings>(`/plans/${plan}/closings/${encodeURIComponent(period)}/reopenings`, { method: 'POST', body });
