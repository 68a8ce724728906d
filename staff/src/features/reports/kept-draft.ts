// What was typed and has not reached the server yet, kept in this browser until it has.
import type { Draft } from './draft';

export interface KeptDraft {
  /** What it was typed over: the server's draft of that version. */
  base: Draft;
  mine: Draft;
  version: number;
}

const beginning = 'timon.report.';

export const keyOf = (person: string, plan: string, office: string, period: string) =>
  `${beginning}${person}.${plan}.${office}.${period}`;

export function readKept(key: string): KeptDraft | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as KeptDraft;
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

export const forget = (key: string) => localStorage.removeItem(key);
