import { request } from '@/api/client';
import type { CopyPlan, Plan } from '@/api/contract';

export const copyPlan = (source: string, given: CopyPlan) =>
  request<Plan>(`/plans/${source}/copies`, { method: 'POST', body: given });
