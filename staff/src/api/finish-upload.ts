import { request } from '@/api/client';
import type { Upload } from '@/api/reporting-contract';

export const finishUpload = (upload: string) => request<Upload>(`/uploads/${upload}/finish`, { method: 'POST' });
