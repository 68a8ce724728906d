// What stands in the boxes of a report, and what it becomes when it is sent.
import type { Indicator, PeriodFacts, ReportValue, VarianceKind } from '@/api/contract';
import type { Language } from '@/i18n/language';
import { parseNumber } from '@/i18n/numbers';
import { rounded } from './compliance';

export const varianceKinds: VarianceKind[] = [
  'programming',
  'budget',
  'procurement',
  'external',
  'demand',
  'regulation',
  'other',
];

export interface TypedFact {
  period: string;
  value: string;
  numerator: string;
  denominator: string;
  note: string;
  variance_kind: string;
  variance_reason: string;
  correction_reason: string;
}

export function emptyFact(period: PeriodFacts | undefined): TypedFact {
  return {
    period: period?.period ?? '',
    value: '',
    numerator: '',
    denominator: '',
    note: '',
    variance_kind: '',
    variance_reason: '',
    correction_reason: '',
  };
}

/** A verification begins with what was reported: to agree is to save it as it stands. */
export function asReported(period: PeriodFacts | undefined, written: (value: number) => string): TypedFact {
  const text = (value: number | null | undefined) => (value == null ? '' : written(value));
  const { reported } = period ?? {};
  return {
    ...emptyFact(period),
    value: text(reported?.value),
    numerator: text(reported?.numerator),
    denominator: text(reported?.denominator),
  };
}

/** The value meant: the one typed, or the percentage that numerator and denominator give. */
export function actualOf(
  typed: TypedFact,
  indicator: Pick<Indicator, 'accumulation'>,
  language: Language,
): number | null {
  if (indicator.accumulation !== 'ratio') return parseNumber(typed.value, language);
  const [over, under] = [parseNumber(typed.numerator, language), parseNumber(typed.denominator, language)];
  return over === null || !under ? null : rounded((100 * over) / under);
}

/** Only what was filled in. */
export function sentFact(
  typed: TypedFact,
  indicator: Pick<Indicator, 'accumulation' | 'measure'>,
  language: Language,
): ReportValue {
  const texts = (['note', 'variance_reason', 'correction_reason'] as const).filter((name) => typed[name].trim() !== '');
  const numbers = indicator.accumulation === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
  const kind = varianceKinds.find((known) => known === typed.variance_kind);
  return {
    period: typed.period,
    measure: indicator.measure ?? '',
    ...Object.fromEntries(numbers.map((name) => [name, parseNumber(typed[name], language)])),
    ...Object.fromEntries(texts.map((name) => [name, typed[name].trim()])),
    ...(kind && { variance_kind: kind }),
  };
}
