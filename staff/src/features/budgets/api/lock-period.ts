import { request } from '@/api/client';

/** Amounts of a period become final, or may change again. */
export const lockPeriod = (plan: string, period: string, isLocked: boolean) =>
  request<void>(`/plans/${plan}/money/locks/${encodeURIComponent(period)}`, { method: isLocked ? 'PUT' : 'DELETE' });
