// What a reminder says, in the words of the screen and of the message that people paste into a chat.
import type { Matter } from '@/api/reporting-contract';
import type { Texts } from '@/i18n/texts';

/** Owed by an office by a day; of the others somebody waits since a day. */
export const isOfOffice = ({ kind }: Matter) =>
  kind === 'report' || kind === 'answer' || kind === 'recommendation' || kind === 'call';

export const isLate = (matter: Matter) => isOfOffice(matter) && matter.days_late > 0;

export const whatWords = ({ kind, count }: Matter, { t }: Pick<Texts, 't'>): string =>
  t(`staff.reminders.what.${kind}`, { count });

export function whenWords(matter: Matter, { t, weekday }: Pick<Texts, 't' | 'weekday'>): string {
  if (!isOfOffice(matter)) return t('staff.reminders.since', { day: weekday(matter.due_on) });
  if (matter.kind === 'call') return t('staff.reminders.on_day', { day: weekday(matter.due_on) });
  if (isLate(matter)) return t('staff.standing.late', { days: matter.days_late });
  return t('staff.task.due', { days: Math.max(matter.days_left, -1), day: weekday(matter.due_on) });
}

/** Whose, and of when; of a recommendation or a call whose, and what it is. */
export const ofWhom = ({ office_name, period_name, plan, title }: Matter, { t }: Pick<Texts, 't'>): string =>
  [office_name ?? plan?.name ?? t('staff.reminders.of_institution'), period_name ?? title].filter(Boolean).join(' · ');
