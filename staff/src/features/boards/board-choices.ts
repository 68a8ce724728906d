// What each filter of the board offers: only what stands in this plan.
import type { Board, Concern, ElementRow, Light, Office, Person, Plan } from '@/api/contract';
import type { Texts } from '@/i18n/texts';
import type { FilterName } from './api/show-board';

export type BoardSearchName = FilterName | 'under';

interface Option {
  value: string;
  label: string;
}

export interface Choices {
  name: BoardSearchName;
  /** What the select says while nothing is chosen. */
  every: string;
  options: Option[];
}

export interface FilterChoices {
  plan: Plan;
  board: Board;
  offices: Office[];
  people: Person[];
  elements: ElementRow[];
}

const lights: Light[] = ['red', 'orange', 'yellow', 'green', 'yellow_over', 'red_over', 'purple', 'blue', 'grey'];
const shippedOnly: Light[] = ['orange', 'purple', 'blue'];

/** Names with their depth in front, as a select can show a tree. */
export function officeChoices(offices: Office[]): Option[] {
  const depth = new Map<string, number>();
  return offices.map((office) => {
    const own = office.parent === null ? 0 : (depth.get(office.parent) ?? 0) + 1;
    depth.set(office.id, own);
    return { value: office.id, label: `${'\u2003'.repeat(own)}${office.name}` };
  });
}

const asTheyAre = (values: string[]): Option[] => values.map((value) => ({ value, label: value }));

function peopleChoices(people: Person[], ids: string[]): Option[] {
  const wanted = new Set(ids);
  return people
    .filter((person) => wanted.has(person.id))
    .map((person) => ({ value: person.id, label: [person.name, person.post].filter(Boolean).join(' · ') }));
}

const concerns: Concern[] = [
  'critical',
  'fell',
  'money_ahead',
  'never_reported',
  'over_reported',
  'at_risk',
  'no_report',
  'due_soon',
  'no_result',
];

/** Those that anything raises, the most urgent first. */
function concernsIn(elements: ElementRow[]): Concern[] {
  const raised = new Set(elements.flatMap((row) => row.concerns));
  return concerns.filter((concern) => raised.has(concern));
}

export function filterChoices({ plan, board, offices, people, elements }: FilterChoices, texts: Texts): Choices[] {
  const { t, named } = texts;
  const isOwnProfile = plan.settings.light_profile !== 'P-110';
  const kinds = [...new Set(plan.levels.map((level) => level.kind))];
  const all: Choices[] = [
    {
      name: 'under',
      every: t('staff.filter.whole_plan'),
      options: elements
        .filter((row) => row.parent === null)
        .map((row) => ({ value: row.id, label: `${row.code} ${row.name}` })),
    },
    { name: 'office', every: t('staff.filter.every_office'), options: officeChoices(offices) },
    {
      name: 'light',
      every: t('staff.filter.every_light'),
      options: lights
        .filter((light) => isOwnProfile || !shippedOnly.includes(light))
        .map((light) => ({ value: light, label: named('staff.light', light) })),
    },
    {
      name: 'level',
      every: t('staff.filter.every_level'),
      options: plan.levels.map((level) => ({ value: level.name, label: level.name })),
    },
    {
      name: 'kind',
      every: t('staff.filter.every_kind'),
      options: kinds.map((kind) => ({ value: kind, label: named('staff.kind', kind) })),
    },
    {
      name: 'concern',
      every: t('staff.filter.every_concern'),
      options: concernsIn(elements).map((concern) => ({ value: concern, label: named('staff.attention', concern) })),
    },
    { name: 'theme', every: t('staff.filter.every_theme'), options: asTheyAre(board.choices.themes) },
    { name: 'place', every: t('staff.filter.every_place'), options: asTheyAre(board.choices.places) },
    {
      name: 'person',
      every: t('staff.filter.every_person'),
      options: peopleChoices(people, board.choices.people),
    },
  ];
  return all.filter((choice) => choice.options.length > 0);
}
