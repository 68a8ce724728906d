import { request } from '@/api/client';

/** One piece of a file; it is kept when this answers. */
export const putChunk = (upload: string, offset: number, piece: Blob, sha256: string | null) =>
  request<void>(`/uploads/${upload}/chunks/${offset}`, { method: 'PUT', body: piece, query: { sha256 } });
