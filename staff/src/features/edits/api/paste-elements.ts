import { request } from '@/api/client';
import type { PastedRow } from '@/api/contract';

/** All rows or none; the ids of the elements, row by row. */
export const pasteElements = (plan: string, given: { rows: PastedRow[]; reason?: string }) =>
  request<{ elements: string[] }>(`/plans/${plan}/content`, { method: 'POST', body: given });
