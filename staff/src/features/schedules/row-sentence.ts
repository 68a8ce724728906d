// What a row of the Gantt says in words: for screen readers, for the line below it, for whoever cannot see bars.
import type { Texts } from '@/i18n/texts';
import { dayText } from './day-number';
import { brokenWaits, delayOf, type Item, isMilestone, type Plan, type Span } from './schedule';

export function spanText(span: Span, { t, shortDay }: Texts): string {
  const start = shortDay(dayText(span.start));
  if (isMilestone(span)) return t('staff.schedule.row.milestone', { day: start });
  return t('staff.schedule.row.span', { start, end: shortDay(dayText(span.end)) });
}

/** "12 días más tarde de lo aprobado"; nothing where nothing was approved. */
export function delayText(delay: number | null, { t }: Texts): string | null {
  if (delay === null) return null;
  if (delay === 0) return t('staff.schedule.row.as_approved');
  return t(delay > 0 ? 'staff.schedule.row.later' : 'staff.schedule.row.earlier', { count: Math.abs(delay) });
}

export function roomText({ row }: Item, { t, shortDay }: Texts): string | null {
  if (row.slack_days === null) return null;
  const day = shortDay(row.latest_end_on);
  if (row.slack_days === 0) return t('staff.schedule.row.critical', { day });
  return t('staff.schedule.row.slack', { count: row.slack_days, day });
}

export function waitsText({ row }: Item, byId: Plan['byId'], { t }: Texts): string | null {
  const codes = row.predecessors.flatMap(({ element }) => byId.get(element)?.row.code ?? []);
  return codes.length === 0 ? null : t('staff.schedule.row.waits', { codes: codes.join(', ') });
}

export function brokenText(item: Item, byId: Plan['byId'], { t }: Texts, span = item.span): string | null {
  const codes = brokenWaits(item, byId, span).map((before) => before.row.code);
  return codes.length === 0 ? null : t('staff.schedule.row.broken', { codes: codes.join(', ') });
}

export function rowSentence(item: Item, byId: Plan['byId'], texts: Texts): string {
  const { t, percent, named } = texts;
  const { row, span } = item;
  if (span === null) return `${t('staff.schedule.row.none')}.`;
  const source = row.days_from === 'own' ? null : named('staff.schedule.days_from', row.days_from ?? '');
  const facts = (['planned', 'reported', 'verified'] as const).map((fact) =>
    row[fact] === null ? null : t(`staff.schedule.row.${fact}`, { value: percent(row[fact]) }),
  );
  const parts = [
    source ? `${spanText(span, texts)} (${source})` : spanText(span, texts),
    ...facts,
    named('staff.light', row.light),
    delayText(delayOf(item), texts),
    roomText(item, texts),
    waitsText(item, byId, texts),
    brokenText(item, byId, texts),
  ];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}
