import { request } from '@/api/client';

/** To one's own address. */
export const sendTestMail = (institution: string) =>
  request<void>(`/institutions/${institution}/mail-test`, { method: 'POST' });
