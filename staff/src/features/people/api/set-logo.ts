import { request } from '@/api/client';
import type { Institution } from '@/api/contract';

/** Without a file it is taken away. */
export const setLogo = (id: string, file: File | null) =>
  request<Institution>(`/institutions/${id}/logo`, file ? { method: 'PUT', body: file } : { method: 'DELETE' });
