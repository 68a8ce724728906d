import { request } from '@/api/client';

export const withdrawHoliday = (id: string, reason: string) =>
  request<void>(`/holidays/${id}/withdrawal`, { method: 'POST', body: { reason } });
