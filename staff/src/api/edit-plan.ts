import { request } from './client';
import type { EditPlan, Plan } from './contract';

export const editPlan = (plan: string, given: EditPlan) =>
  request<Plan>(`/plans/${plan}`, { method: 'PATCH', body: given });
