import { request } from '@/api/client';
import type { MapDraft } from '@/api/contract';

/** The text of a map, as the command line reads it. */
export const writeImportMap = async (draft: MapDraft) =>
  (await request<{ text: string }>('/import-map-texts', { method: 'POST', body: draft })).text;
