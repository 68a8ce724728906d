import { request } from '@/api/client';
import type { ElementMoney, RecordAmount } from '@/api/contract';

export const recordAmount = (element: string, body: RecordAmount) =>
  request<ElementMoney>(`/elements/${element}/amounts`, { method: 'POST', body });
