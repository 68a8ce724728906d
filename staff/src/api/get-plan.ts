import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Plan } from './contract';

export const planQuery = (plan: string) =>
  queryOptions({ queryKey: ['plans', plan], queryFn: ({ signal }) => request<Plan>(`/plans/${plan}`, { signal }) });
