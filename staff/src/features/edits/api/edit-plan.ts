import { request } from '@/api/client';
import type { EditPlan, Plan } from '@/api/contract';

export const editPlan = (plan: string, given: EditPlan) =>
  request<Plan>(`/plans/${plan}`, { method: 'PATCH', body: given });
