import { request } from '@/api/client';
import type { Element } from '@/api/contract';

export interface EditDays {
  version: number;
  start_on: string;
  end_on: string;
  reason?: string;
}

export const editElement = (element: string, given: EditDays) =>
  request<Element>(`/elements/${element}`, { method: 'PATCH', body: given });
