// New days for an element: moved whole, or one end alone. Nothing is saved here.
import type { Span } from './schedule';

export type Handle = 'whole' | 'start' | 'end';

/** An end never passes the other. */
export function moved(span: Span, handle: Handle, days: number): Span {
  if (handle === 'whole') return { start: span.start + days, end: span.end + days };
  if (handle === 'start') return { start: Math.min(span.start + days, span.end), end: span.end };
  return { start: span.start, end: Math.max(span.end + days, span.start) };
}

export interface MovingKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -30, PageDown: 30 };

/** Arrows a day, pages a month; with Shift the end alone, with Ctrl the beginning. `null` for other keys. */
export function movedByKey(span: Span, { key, shiftKey, ctrlKey }: MovingKey): Span | null {
  const days = steps[key];
  if (days === undefined) return null;
  return moved(span, shiftKey ? 'end' : ctrlKey ? 'start' : 'whole', days);
}

export const isSame = (one: Span, other: Span) => one.start === other.start && one.end === other.end;
