import { request } from '@/api/client';
import type { Upload } from '@/api/contract';

export const finishUpload = (upload: string) => request<Upload>(`/uploads/${upload}/finish`, { method: 'POST' });
