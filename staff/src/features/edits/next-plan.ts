// What the plan after this one is most likely called, and when it begins.
import type { PlanRow } from '@/api/contract';

type Span = Pick<PlanRow, 'start_on' | 'end_on'>;

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The day after the plan ends. */
export function nextStart({ end_on }: Span): string {
  const day = new Date(`${end_on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Its years raised by as many as it lasts: `Plan 2024-2027` becomes `Plan 2028-2031`. */
export function nextName(name: string, span: Span): string {
  const years = yearOf(nextStart(span)) - yearOf(span.start_on);
  const isItsYear = (year: number) => year >= yearOf(span.start_on) && year <= yearOf(span.end_on);
  return name.replace(/\d{4}/g, (text) => (isItsYear(Number(text)) ? String(Number(text) + years) : text));
}
