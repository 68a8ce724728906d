import { request } from '@/api/client';
import type { ImportPreview } from '@/api/contract';

export function previewWorkbook(file: File) {
  const body = new FormData();
  body.append('file', file);
  return request<ImportPreview>('/import-previews', { method: 'POST', body });
}
