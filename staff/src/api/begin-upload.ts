import { request } from './client';
import type { Upload } from './reporting-contract';

/** What a file is to back: facts of an element, or the answer to a recommendation. */
export type Backed = `/elements/${string}` | `/recommendations/${string}`;

export const beginUpload = (backed: Backed, file: { name: string; size: number }) =>
  request<Upload>(`${backed}/uploads`, { method: 'POST', body: { name: file.name, size: file.size } });
