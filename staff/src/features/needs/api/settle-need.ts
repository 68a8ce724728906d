import { request } from '@/api/client';
import type { SettleNeed } from '@/api/reporting-contract';

export const settleNeed = (id: string, given: SettleNeed) =>
  request<void>(`/needs/${id}/state`, { method: 'PUT', body: given });
