// Days and instants in words. A day has no time zone; an instant is shown in the institution's.
import type { Language } from './language';
import { nothing } from './numbers';

export interface Dates {
  /** "30 de junio de 2026" */
  day: (day: string | null | undefined) => string;
  /** "martes, 30 de junio"; of another year than this one "lunes, 30 de junio de 2025" */
  weekday: (day: string | null | undefined) => string;
  /** "30 jun 2026" */
  shortDay: (day: string | null | undefined) => string;
  /** "30 jun 2026, 18:59" */
  instant: (instant: string | null | undefined) => string;
  /** "30 jun 2026": the day of an instant where the institution is. */
  dayOf: (instant: string) => string;
  /** "18:59" */
  clock: (instant: string) => string;
}

export function datesOf(language: Language, timeZone: string): Dates {
  const locale = language === 'pt' ? 'pt-BR' : language === 'en' ? 'en-GB' : 'es';
  const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const dated = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const local = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });
  const isOfThisYear = (day: string) => day.startsWith(`${year.format(new Date())}-`);
  const dayWith = (format: Intl.DateTimeFormat) => (day: string | null | undefined) =>
    day ? format.format(new Date(`${day}T00:00:00Z`)) : nothing;
  return {
    day: dayWith(long),
    weekday: (day) => dayWith(day && !isOfThisYear(day) ? dated : weekday)(day),
    shortDay: dayWith(short),
    dayOf: (instant) => local.format(new Date(instant)),
    clock: (instant) => time.format(new Date(instant)),
    instant: (instant) => (instant ? moment.format(new Date(instant)) : nothing),
  };
}
