import { request } from '@/api/client';

export const retryMail = (id: string) => request<void>(`/mails/${id}/retry`, { method: 'POST' });
