import { request } from '@/api/client';
import type { TargetChanges } from '@/api/reporting-contract';

export const setTargetRules = (plan: string, rules: TargetChanges['rules']) =>
  request<TargetChanges>(`/plans/${plan}/target-rules`, { method: 'PUT', body: rules });
