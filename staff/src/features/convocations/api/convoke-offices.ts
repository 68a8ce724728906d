import { request } from '@/api/client';
import type { ConvokeOffices } from '@/api/reporting-contract';

export const convokeOffices = (given: ConvokeOffices) =>
  request<{ id: string }>('/convocations', { method: 'POST', body: given });
