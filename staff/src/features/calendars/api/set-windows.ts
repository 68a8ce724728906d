import { request } from '@/api/client';
import type { PlanWindows, SetWindows } from '@/api/reporting-contract';

export const setWindows = (plan: string, given: SetWindows) =>
  request<PlanWindows>(`/plans/${plan}/windows`, { method: 'PUT', body: given });
