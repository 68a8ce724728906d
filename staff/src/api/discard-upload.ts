import { request } from '@/api/client';

export const discardUpload = (upload: string) => request<void>(`/uploads/${upload}`, { method: 'DELETE' });
