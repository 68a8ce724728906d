import { request } from '@/api/client';
import type { MoveElement } from '@/api/contract';

export const moveElement = (element: string, given: MoveElement) =>
  request<void>(`/elements/${element}/position`, { method: 'PUT', body: given });
