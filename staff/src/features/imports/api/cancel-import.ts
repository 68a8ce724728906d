import { request } from '@/api/client';

export const cancelImport = (id: string) => request<void>(`/imports/${id}`, { method: 'DELETE' });
