import { request } from '@/api/client';
import type { EditLogframeRow } from '@/api/contract';

export const editLogframeRow = (element: string, given: EditLogframeRow) =>
  request<void>(`/elements/${element}/logframe-row`, { method: 'PUT', body: given });
