import { request } from '@/api/client';
import type { AddElement, Element } from '@/api/contract';

export const addElement = (plan: string, given: AddElement) =>
  request<Element>(`/plans/${plan}/elements`, { method: 'POST', body: given });
