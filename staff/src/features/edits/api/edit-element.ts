import { request } from '@/api/client';
import type { EditElement, Element } from '@/api/contract';

export const editElement = (element: string, given: EditElement) =>
  request<Element>(`/elements/${element}`, { method: 'PATCH', body: given });
