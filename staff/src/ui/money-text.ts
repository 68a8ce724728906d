import type { Language } from '@/i18n/language';
import { nothing } from '@/i18n/numbers';

/** Cents only where there are any. */
export function amountText(amount: number | null | undefined, language: Language): string {
  if (amount == null) return nothing;
  const cents = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(language === 'pt' ? 'pt-BR' : language, {
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
    useGrouping: 'always',
  }).format(amount);
}

/** In a column of a whole plan's money nobody reads cents; the page of each element has them. */
export const columnText = (amount: number | null | undefined, language: Language) =>
  amountText(amount != null && Math.abs(amount) >= 1_000_000 ? Math.round(amount) : amount, language);

/** What deserves a look, what is only told, what is as it should be. */
export const toneOf = (kind: string) => (kind === 'money_ahead' ? 'alarm' : kind === 'work_ahead' ? 'notice' : 'calm');
