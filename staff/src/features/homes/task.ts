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

/** Its window is over, and nothing came. */
export const isLate = ({ state }: Task) => state === 'missing' || state === 'reopened';

/** When it opens, is due, or was, as one would say it. */
export function dueWords(task: Task, { t, weekday }: Pick<Texts, 't' | 'weekday'>): string {
  const { state, days_left, days_late, opens_on, due_on } = task;
  if (state === 'missing' || state === 'reopened') return t(`staff.standing.${state}`, { days: days_late });
  if (state === 'not_yet_open' && opens_on) return t('staff.task.opens', { day: weekday(opens_on) });
  return t('staff.task.due', { days: Math.max(days_left, -1), day: weekday(due_on) });
}
