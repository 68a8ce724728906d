// Which files of a form wait at the server, kept in this browser until they are delivered: the server has them for a day.
import type { Attachment } from '@/api/reporting-contract';

/** Of the name under which a form keeps its text. */
export const fileEnding = '.files';

export type KeptUpload = Attachment & { group: string };

export function readUploads(name: string): KeptUpload[] {
  try {
    return JSON.parse(localStorage.getItem(name + fileEnding) ?? '[]') as KeptUpload[];
  } catch {
    return [];
  }
}

export function keepUploads(name: string, uploads: KeptUpload[]) {
  try {
    if (uploads.length === 0) localStorage.removeItem(name + fileEnding);
    else localStorage.setItem(name + fileEnding, JSON.stringify(uploads));
  } catch {
    // A browser that keeps nothing shows them until the page is left.
  }
}
