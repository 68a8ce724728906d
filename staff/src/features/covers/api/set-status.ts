import { request } from '@/api/client';
import type { Cover, SetStatus } from '@/api/reporting-contract';

export const setStatus = (element: string, given: SetStatus) =>
  request<Cover>(`/elements/${element}/statuses`, { method: 'POST', body: given });
