import { request } from '@/api/client';
import type { Upload } from '@/api/reporting-contract';

export const showUpload = (upload: string) => request<Upload>(`/uploads/${upload}`);
