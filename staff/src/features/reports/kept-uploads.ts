// Which files of a report wait at the server, kept in this browser until they are delivered: the server has them for a
// day.
import type { Attachment } from '@/api/reporting-contract';
import { fileEnding, forget } from './kept-draft';

export type KeptUpload = Attachment & { group: string };

export function readUploads(name: string): KeptUpload[] {
  try {
    return JSON.parse(localStorage.getItem(name + fileEnding) ?? '[]') as KeptUpload[];
  } catch {
    return [];
  }
}

export function keepUploads(name: string, uploads: KeptUpload[]) {
  if (uploads.length === 0) return forget(name + fileEnding);
  try {
    localStorage.setItem(name + fileEnding, JSON.stringify(uploads));
  } catch {
    // A browser that keeps nothing shows them until the page is left.
  }
}
