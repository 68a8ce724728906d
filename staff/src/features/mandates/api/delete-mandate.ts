import { request } from '@/api/client';

export const deleteMandate = (id: string) => request<void>(`/mandates/${id}`, { method: 'DELETE' });
