import { request } from '@/api/client';
import type { EditElement, Element } from '@/api/contract';

export type EditAlignment = Pick<EditElement, 'version' | 'alignments' | 'contributions' | 'reason'>;

export const editAlignment = (element: string, given: EditAlignment) =>
  request<Element>(`/elements/${element}`, { method: 'PATCH', body: given });
