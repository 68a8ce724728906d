import { request } from '@/api/client';
import type { Upload } from '@/api/reporting-contract';

export const beginUpload = (element: string, file: { name: string; size: number }) =>
  request<Upload>(`/elements/${element}/uploads`, { method: 'POST', body: { name: file.name, size: file.size } });
