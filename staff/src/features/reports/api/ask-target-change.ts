import { request } from '@/api/client';
import type { AskTargetChange, TargetChanges } from '@/api/reporting-contract';

export const askTargetChange = (indicator: string, body: AskTargetChange) =>
  request<TargetChanges>(`/indicators/${indicator}/target-changes`, { method: 'POST', body });
