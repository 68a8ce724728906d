import { request } from '@/api/client';

export const deleteElement = (element: string, version: number, reason: string) =>
  request<void>(`/elements/${element}`, { method: 'DELETE', query: { version, reason } });
