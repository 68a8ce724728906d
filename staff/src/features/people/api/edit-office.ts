import { request } from '@/api/client';
import type { EditOffice, Office } from '@/api/contract';

export const editOffice = (id: string, given: EditOffice) =>
  request<Office>(`/offices/${id}`, { method: 'PATCH', body: given });
