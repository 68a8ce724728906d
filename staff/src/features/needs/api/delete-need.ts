import { request } from '@/api/client';

export const deleteNeed = (id: string) => request<void>(`/needs/${id}`, { method: 'DELETE' });
