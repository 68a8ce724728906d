import { request } from '@/api/client';
import type { EditPerson, Person } from '@/api/contract';

export const editPerson = (id: string, given: EditPerson) =>
  request<Person>(`/people/${id}`, { method: 'PATCH', body: given });
