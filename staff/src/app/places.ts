// Which pages somebody has, by what they may do, and which of them give way first where there is no room.
import type { PlanRow, Session } from '@/api/contract';
import type { TextKey } from '@/i18n/texts';
import { homesOf } from './homes';

/** `never` stands in the row on every screen, `narrow` gives way on a narrow one, `always` stands behind *Más*. */
type Fold = 'never' | 'narrow' | 'always';

export interface Place {
  to: string;
  label: TextKey;
  fold: Fold;
}

const administered = [
  'manage_institution',
  'manage_people',
  'manage_measures',
  'manage_mandates',
  'manage_light_profiles',
];

const registers = [
  ['view_convocations', '/convocations', 'staff.nav.convocations'],
  ['view_recommendations', '/recommendations', 'staff.nav.recommendations'],
] as const;

type May = (action: string) => boolean;

/** Planning has catalogues there, an administrator everything. */
const administration = (may: May) =>
  may('manage_institution')
    ? '/administration'
    : may('manage_people')
      ? '/administration/people'
      : '/administration/measures';

const narrow = (to: string, label: TextKey): Place => ({ to, label, fold: 'narrow' });

function ofPlan(plan: PlanRow | null, may: May): Place[] {
  if (!plan) return [narrow('/plans', 'staff.plans.title')];
  const page = (name: string) => `/plans/${plan.id}/${name}`;
  return [
    { to: page('board'), label: 'staff.nav.board', fold: 'never' },
    narrow(page('schedule'), 'staff.nav.schedule'),
    narrow(page('money'), 'staff.nav.money'),
    ...(may('edit_elements') ? [narrow(page('edit'), 'staff.nav.edit')] : []),
  ];
}

export function placesOf(session: Pick<Session, 'actions'>, plan: PlanRow | null): Place[] {
  const may: May = (action) => session.actions.includes(action);
  const kept = registers.filter(([action]) => may(action));
  return [
    ...homesOf(session).map(([, to, label], at): Place => ({ to, label, fold: at === 0 ? 'never' : 'narrow' })),
    ...ofPlan(plan, may),
    ...(may('import_plan') ? [narrow('/imports', 'staff.nav.imports')] : []),
    ...(administered.some(may) ? [narrow(administration(may), 'staff.nav.administration')] : []),
    // A menu of one would hide what it could say.
    ...kept.map(([, to, label]): Place => ({ to, label, fold: kept.length > 1 ? 'always' : 'narrow' })),
  ];
}
