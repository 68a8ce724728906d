import { request } from '@/api/client';
import type { TargetChanges } from '@/api/reporting-contract';

export const decideTargetChange = (id: string, isAuthorised: boolean, reason: string) =>
  request<TargetChanges>(`/target-changes/${id}/decision`, {
    method: 'POST',
    body: { is_authorised: isAuthorised, reason },
  });
