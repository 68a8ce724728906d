import { request } from '@/api/client';
import type { Plan } from '@/api/contract';

export const approvePlan = (plan: string, given: { version: number; accepted_warnings: string[] }) =>
  request<Plan>(`/plans/${plan}/approval`, { method: 'POST', body: given });
