// What is the same of a task wherever it stands.
import type { Fact, Task } from '@/api/contract';
import type { Texts } from '@/i18n/texts';

export const keyOf = ({ element, indicator, period }: Task) => `${element.id}.${indicator ?? 'own'}.${period}`;

/** A value with its unit; of a ratio both parts. */
export function said(fact: Fact | null, unit: string | null, { value }: Pick<Texts, 'value'>): string | null {
  if (fact === null) return null;
  const number = fact.value === null ? `${value(fact.numerator)} / ${value(fact.denominator)}` : value(fact.value);
  return [number, unit].filter(Boolean).join(' ');
}

/** Progress of an element without indicators is a percentage. */
export const unitOf = ({ indicator, measure_name }: Task) => (indicator === null ? '%' : measure_name);

/** When it is due, as one would say it. */
export function dueWords({ days_left }: Task, { t }: Pick<Texts, 't'>): string {
  return days_left < 0 ? t('staff.task.late_by', { days: -days_left }) : t('staff.task.due_in', { days: days_left });
}
