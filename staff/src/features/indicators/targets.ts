// Targets as they stand in boxes, one for each period; of a ratio numerator and denominator.
import type { Indicator } from '@/api/contract';
import type { Language } from '@/i18n/language';
import { parseNumber } from '@/i18n/numbers';
import type { SetTarget } from './api/set-target';

export type TargetPart = 'value' | 'numerator' | 'denominator';

export const partsOf = ({ accumulation }: Pick<Indicator, 'accumulation'>): readonly TargetPart[] =>
  accumulation === 'ratio' ? ['numerator', 'denominator'] : ['value'];

/** `2026 value` → what its box says. */
export function typedTargets(
  indicator: Pick<Indicator, 'periods' | 'accumulation'>,
  write: (value: number) => string,
): Record<string, string> {
  const boxes = indicator.periods.flatMap(({ period, planned }) =>
    partsOf(indicator).map((part) => {
      const value = planned?.[part] ?? null;
      return [`${period} ${part}`, value === null ? '' : write(value)] as const;
    }),
  );
  return Object.fromEntries(boxes);
}

/** What is sent: periods whose boxes are all filled and say something else than before. A target is never emptied. */
export function changedTargets(
  indicator: Pick<Indicator, 'accumulation'>,
  periods: readonly string[],
  read: (key: string) => string,
  before: Readonly<Record<string, string>>,
  language: Language,
): SetTarget[] {
  const parts = partsOf(indicator);
  const keyOf = (period: string, part: TargetPart) => `${period} ${part}`;
  return periods
    .filter((period) => parts.some((part) => read(keyOf(period, part)) !== (before[keyOf(period, part)] ?? '')))
    .map((period) => ({
      period,
      numbers: parts.map((part) => [part, parseNumber(read(keyOf(period, part)), language)] as const),
    }))
    .filter(({ numbers }) => numbers.every(([, value]) => value !== null))
    .map(({ period, numbers }) => ({ period, ...Object.fromEntries(numbers) }) as SetTarget);
}
