// Whom to call: what the server tells matter by matter, gathered by person, so that one call says it all.
import type { Contact, ContactPerson, Matter } from '@/api/reporting-contract';
import type { Texts } from '@/i18n/texts';

export interface Called {
  /** null: what falls to no open account. */
  person: ContactPerson | null;
  matters: Matter[];
}

/** In the order of the first matter of each; what falls to nobody at the end. */
export function calledOf(contacts: readonly Contact[]): Called[] {
  const called = new Map<string, Called>();
  const orphans: Matter[] = [];
  for (const { matter, people } of contacts) {
    if (people.length === 0) orphans.push(matter);
    for (const person of people) {
      const known = called.get(person.id);
      if (known) known.matters.push(matter);
      else called.set(person.id, { person, matters: [matter] });
    }
  }
  return orphans.length > 0 ? [...called.values(), { person: null, matters: orphans }] : [...called.values()];
}

export function linkOf({ plan, office, period, kind }: Matter, origin: string): string {
  if (plan === null || period === null) return `${origin}/app/${kind === 'call' ? 'convocations' : 'recommendations'}`;
  const path = office ? `/app/plans/${plan.id}/reports/${office}/${encodeURIComponent(period)}` : '/app/work';
  return `${origin}${path}`;
}

/** What one pastes into a chat: a greeting, each matter with its day, and where it is done. */
export function messageTo({ person, matters }: Called, origin: string, { t, weekday }: Texts): string {
  const lines = matters.map((matter) =>
    t('staff.contacts.message_line', {
      kind: matter.kind,
      count: matter.count,
      office: matter.office_name ?? matter.plan?.name ?? '',
      period: matter.period_name ?? matter.title ?? '',
      late: matter.days_late,
      day: weekday(matter.due_on),
      link: linkOf(matter, origin),
    }),
  );
  return [t('staff.contacts.message_greeting', { name: person?.name ?? '' }), ...lines].join('\n');
}
