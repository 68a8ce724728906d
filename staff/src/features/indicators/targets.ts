// Targets as they stand in boxes, one for each period; of a ratio numerator and denominator.
import type { Indicator, PeriodTarget } from '@/api/contract';
import type { Language } from '@/i18n/language';
import { parseNumber } from '@/i18n/numbers';

export type TargetPart = 'value' | 'numerator' | 'denominator';
export type Typed = Readonly<Record<string, string>>;

export const partsOf = ({ accumulation }: Pick<Indicator, 'accumulation'>): readonly TargetPart[] =>
  accumulation === 'ratio' ? ['numerator', 'denominator'] : ['value'];

export const keyOf = (period: string, part: TargetPart) => `${period} ${part}`;

/** `2026 value` → what its box says. */
export function typedTargets(
  indicator: Pick<Indicator, 'periods' | 'accumulation'>,
  write: (value: number) => string,
): Typed {
  const boxes = indicator.periods.flatMap(({ period, planned }) =>
    partsOf(indicator).map((part) => {
      const value = planned?.[part] ?? null;
      return [keyOf(period, part), value === null ? '' : write(value)] as const;
    }),
  );
  return Object.fromEntries(boxes);
}

/** What is sent: periods whose boxes say something else than before; emptied ones as periods without a target. */
export function changedTargets(
  indicator: Pick<Indicator, 'accumulation'>,
  periods: readonly string[],
  read: (key: string) => string,
  before: Typed,
  language: Language,
): PeriodTarget[] {
  const parts = partsOf(indicator);
  return periods
    .filter((period) => parts.some((part) => read(keyOf(period, part)) !== (before[keyOf(period, part)] ?? '')))
    .flatMap((period): PeriodTarget[] => {
      if (parts.every((part) => read(keyOf(period, part)).trim() === '')) return [{ period }];
      const numbers = parts.map((part) => [part, parseNumber(read(keyOf(period, part)), language)] as const);
      return numbers.every(([, value]) => value !== null) ? [{ period, ...Object.fromEntries(numbers) }] : [];
    });
}

/** What those periods said before: sent, it undoes the change. */
export function targetsBefore(
  indicator: Pick<Indicator, 'periods' | 'accumulation'>,
  changed: readonly PeriodTarget[],
): PeriodTarget[] {
  return changed.map(({ period }) => {
    const planned = indicator.periods.find((one) => one.period === period)?.planned;
    const said = partsOf(indicator).map((part) => [part, planned?.[part] ?? null] as const);
    return said.every(([, value]) => value === null) ? { period } : { period, ...Object.fromEntries(said) };
  });
}

export const isEmpty = ({ value, numerator, denominator }: PeriodTarget) =>
  value === undefined && numerator === undefined && denominator === undefined;

export interface Pasted {
  typed: Typed;
  count: number;
  /** Cells for which there was no box. */
  left: number;
}

/** Cells of a spreadsheet over the boxes from one on; an empty cell leaves its box. Nothing when it is one cell. */
export function pastedTargets(text: string, keys: readonly string[], from: string, language: Language): Pasted | null {
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t'));
  const hasNumber = (row: readonly string[]) => row.some((cell) => parseNumber(cell, language) !== null);
  const cells = (rows.length > 1 && rows[0] && !hasNumber(rows[0]) ? rows.slice(1) : rows).flat();
  if (rows.flat().length < 2) return null;
  const boxes = keys.slice(keys.indexOf(from));
  const pairs = boxes.flatMap((key, at) => {
    const cell = cells[at]?.trim() ?? '';
    return cell === '' ? [] : [[key, cell] as const];
  });
  return { typed: Object.fromEntries(pairs), count: pairs.length, left: Math.max(0, cells.length - boxes.length) };
}
