import { request } from '@/api/client';

export const deleteView = (id: string) => request<void>(`/views/${id}`, { method: 'DELETE' });
