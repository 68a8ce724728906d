import { request } from '@/api/client';
import type { CreatePlan, Plan } from '@/api/contract';

export const createPlan = (given: CreatePlan) => request<Plan>('/plans', { method: 'POST', body: given });
