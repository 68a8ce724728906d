// The calendar's names in each language.
import type { Language } from '@/i18n/language';
import type { Unit } from './day-number';

const length = 86_400_000;
const locales: Record<Language, string> = { es: 'es', en: 'en-GB', pt: 'pt-BR' };
const quarters: Record<Language, string> = { es: 'T', en: 'Q', pt: 'T' };

export type TimeLabel = (unit: Unit, day: number, isMajor: boolean) => string;

export function timeLabels(language: Language): TimeLabel {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  const dayOfMonth = format({ day: 'numeric' });
  const month = format({ month: 'short' });
  const fullMonth = format({ month: 'long', year: 'numeric' });
  const year = format({ year: 'numeric' });
  return (unit, day, isMajor) => {
    const at = new Date(day * length);
    if (unit === 'year') return year.format(at);
    if (unit === 'quarter') return `${quarters[language]}${Math.floor(at.getUTCMonth() / 3) + 1}`;
    if (unit === 'month') return isMajor ? fullMonth.format(at) : month.format(at).replace('.', '');
    return dayOfMonth.format(at);
  };
}
