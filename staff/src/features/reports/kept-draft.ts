// What was typed and has not reached the server yet, kept in this browser until it has.
import type { Language } from '@/i18n/language';
import { fileEnding } from '@/ui/kept-uploads';
import type { Draft } from './draft';

export interface KeptDraft {
  /** What it was typed over: the server's draft of that version. */
  base: Draft;
  mine: Draft;
  version: number;
  /** In which its numbers were written; nothing: of a browser that kept it before this was said. */
  language?: Language;
}

const beginning = 'timon.report.';

export const keyOf = (person: string, plan: string, office: string, period: string) =>
  `${beginning}${person}.${plan}.${office}.${period}`;

export function readKept(key: string): KeptDraft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft | null;
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing: a private window, a full disk. */
export function keep(key: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Everything that this browser keeps of a person's reports: what never reached the server, and files that wait there. */
export function keptOf(person: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${beginning}${person}.`));
  } catch {
    return [];
  }
}

/** Text would be lost; files are at the server. */
export const isText = (key: string) => !key.endsWith(fileEnding);

export function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
