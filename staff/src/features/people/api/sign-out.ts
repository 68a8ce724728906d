import { request } from '@/api/client';

export const signOut = (everywhere: boolean) =>
  request<void>('/session', { method: 'DELETE', query: everywhere ? { everywhere } : {} });
