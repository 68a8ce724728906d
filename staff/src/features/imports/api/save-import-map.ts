import { request } from '@/api/client';
import type { ImportMap, MapDraft } from '@/api/contract';

export const saveImportMap = (body: { name: string; draft: MapDraft }) =>
  request<ImportMap>('/import-maps', { method: 'POST', body });
