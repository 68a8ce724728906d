// What an act wrote, in the words of the screens where it is written.
import type { Texts } from '@/i18n/texts';

/** Identifiers say nothing to a reader; what they mean stands beside. */
export const isShown = (value: string | null): value is string =>
  value !== null && value !== '' && !/^\d{15,}(\D+\d{15,})*$/.test(value);

/** Field → where its values have their words. */
const words: Record<string, string> = {
  accumulation: 'staff.accumulation',
  dimension: 'staff.dimension',
  frequency: 'staff.frequency',
  logframe_level: 'staff.logframe.level',
  method: 'staff.method',
  priority: 'staff.priority',
  role: 'role',
  scope_kind: 'staff.scope',
  sense: 'staff.sense',
  stage: 'staff.money.stages',
};

export function writtenValue(field: string, value: string, { named, shortDay }: Texts): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDay(value);
  const prefix = words[field];
  if (prefix) return named(prefix, value);
  return field === 'level' ? named('staff.indicator_level', value) : value;
}
