import { expect, test } from 'vitest';
import type { Contact, ContactPerson, Matter } from '@/api/reporting-contract';
import { spanishTexts } from '@/testing/spanish';
import { calledOf, messageTo } from './contacts';

const plan = { id: '7', name: 'Plan vial', code: 'VIAS' } as Matter['plan'];
const matter = (given: Partial<Matter>): Matter => ({
  kind: 'report',
  occasion: 'late',
  reminded_on: '2026-07-01',
  plan,
  office: '3',
  office_name: 'Obras',
  period: '2026-T2',
  period_name: 'Segundo trimestre de 2026',
  subject: null,
  title: null,
  count: 2,
  late: 1,
  due_on: '2026-06-30',
  days_left: -1,
  days_late: 1,
  ...given,
});
const person = (id: string, name: string): ContactPerson => ({
  id,
  name,
  post: 'Profesional',
  office_name: 'Obras',
  phone: null,
  email: null,
});
const ana = person('1', 'Ana');
const leo = person('2', 'Leo');

test('a person is called once, and what falls to nobody comes last', () => {
  const contacts: Contact[] = [
    { matter: matter({ office: '9' }), people: [] },
    { matter: matter({}), people: [ana, leo] },
    { matter: matter({ kind: 'answer' }), people: [ana] },
  ];
  expect(calledOf(contacts).map(({ person, matters }) => [person?.name, matters.length])).toEqual([
    ['Ana', 2],
    ['Leo', 1],
    [undefined, 1],
  ]);
});

test('the message says what, since when and where', () => {
  const matters = [matter({}), matter({ kind: 'answer', count: 1, days_late: 0, office: null, office_name: null })];
  const lines = messageTo({ person: ana, matters }, 'https://timon.villa.gov', spanishTexts).split('\n');
  expect(lines[0]).toBe('Buen día, Ana:');
  expect(lines[1]).toMatch(
    /^• Obras, Segundo trimestre de 2026: faltan 2 datos del reporte; venció el .+, un día hábil/,
  );
  expect(lines[1]).toMatch(/ https:\/\/timon\.villa\.gov\/app\/plans\/7\/reports\/3\/2026-T2$/);
  expect(lines[2]).toMatch(/^• Plan vial, .+: una observación espera su respuesta; vence el .+ \/?.*\/app\/work$/);
});

test('a recommendation is told with its words, and leads to the register', () => {
  const its = matter({
    kind: 'recommendation',
    plan: null,
    period: null,
    period_name: null,
    subject: '4',
    title: 'Publicar las actas',
  });
  const [, line] = messageTo({ person: ana, matters: [its] }, 'https://timon.villa.gov', spanishTexts).split('\n');
  expect(line).toMatch(
    /^• Obras, Publicar las actas: una recomendación espera su respuesta; venció el .+ \/?.*\/app\/recommendations$/,
  );
});
