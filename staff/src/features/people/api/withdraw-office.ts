import { request } from '@/api/client';
import type { Office } from '@/api/contract';

export const withdrawOffice = ({ id, version }: Office) =>
  request<void>(`/offices/${id}`, { method: 'DELETE', query: { version } });
