import { request } from '@/api/client';
import type { EditInstitution, Institution } from '@/api/contract';

export const editInstitution = (id: string, given: EditInstitution) =>
  request<Institution>(`/institutions/${id}`, { method: 'PATCH', body: given });
