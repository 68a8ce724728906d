import { request } from '@/api/client';

/** With which view the board opens; nothing: whole. */
export const chooseDefaultView = (plan: string, view: string | null) =>
  request<void>(`/plans/${plan}/views/default`, { method: 'PUT', body: { view } });
