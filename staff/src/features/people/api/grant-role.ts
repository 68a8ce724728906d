import { request } from '@/api/client';
import type { Grant, GrantRole } from '@/api/contract';

export const grantRole = (person: string, given: GrantRole) =>
  request<Grant>(`/people/${person}/grants`, { method: 'POST', body: given });
