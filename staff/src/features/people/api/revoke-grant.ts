import { request } from '@/api/client';

export const revokeGrant = (id: string) => request<void>(`/grants/${id}`, { method: 'DELETE' });
