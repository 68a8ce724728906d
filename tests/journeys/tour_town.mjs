// The invented municipality through the eyes of each of its people: one lived year, with everything that went wrong in it.
import { state } from './tour_steps.mjs';

/** Who is who in fixtures/town/people.csv. */
export const townPeople = {
  head: 'elena.ejemplo', planner: 'tomas.ejemplo', director: 'ramiro.ejemplo', reporter: 'oscar.ejemplo', verifier: 'ines.ejemplo',
  administrator: 'sistemas.ejemplo', shared: 'junta.ejemplo',
};

const named = ({ name, ...rest }) => ({ ...rest, name: name.replace('staff-', 'town-') });

export function townStates({ plan, goals, offices, on }) {
  const board = `/app/plans/${plan.id}/board?on=${on}`;
  const home = (who, path) => state(`home-${who}`, townPeople[who], `/app/${path}`);
  return [
    state('board', townPeople.head, board),
    state('board-middle', townPeople.planner, `/app/plans/${plan.id}/board?on=${on.slice(0, 4)}-06-30`),
    state('board-results', townPeople.head, board, (page) => page.locator('section[aria-labelledby=results] tbody button').first().click()),
    state('board-no-result', townPeople.planner, `${board}&concern=no_result`, (page) => page.locator('#elements').scrollIntoViewIfNeeded()),
    state('board-money-ahead', townPeople.planner, `${board}&concern=money_ahead`, (page) => page.locator('#elements').scrollIntoViewIfNeeded()),
    state('presentation', townPeople.head, `/app/plans/${plan.id}/presentation?on=${on}`),
    state('presentation-axis', townPeople.head, `/app/plans/${plan.id}/presentation?on=${on}&at=2`),
    state('reports', townPeople.planner, `/app/plans/${plan.id}/reports?on=${on}`),
    state('calendar', townPeople.administrator, '/app/administration/calendar'),
    state('schedule', townPeople.planner, `/app/plans/${plan.id}/schedule?on=${on}`),
    state('money', townPeople.planner, `/app/plans/${plan.id}/money?on=${on}`),
    state('readiness', townPeople.planner, `/app/plans/${plan.id}/readiness`),
    state('changes', townPeople.planner, `/app/plans/${plan.id}/changes`),
    ...Object.entries(goals).map(([name, { id }]) => state(`element-${name}`, townPeople.planner, `/app/elements/${id}?on=${on}`)),
    ...cycleStates({ plan, goals, offices, on }),
    home('reporter', 'work'), home('verifier', 'unverified'), home('planner', 'review'), home('director', 'my-office'), home('shared', 'shared'),
  ].map(named);
}

/** The reporting cycle of that year: what each of its screens shows when a town has lived with it. */
function cycleStates({ plan, goals, offices, on }) {
  const year = on.slice(0, 4);
  const ofPlan = (path) => `/app/plans/${plan.id}/${path}?on=${on}`;
  const report = (name, as, office, quarter) => state(`office-report-${name}`, as, ofPlan(`reports/${offices[office]}/${year}-T${quarter}`), (page) => page.locator('h1').filter({ hasText: `${year}` }).waitFor());
  const planner = (name, address, act) => state(name, townPeople.planner, address, act);
  return [
    report('late', townPeople.planner, 'EDUCACION', 1), report('corrected', townPeople.planner, 'VIAS', 2), report('over', townPeople.verifier, 'VIAS', 3),
    report('restated', townPeople.planner, 'AGUA', 2), report('closed', townPeople.director, 'OBRAS', 3), report('open', townPeople.director, 'OBRAS', 4),
    planner('feedback', ofPlan(`reports/${offices.VIAS}/${year}-T2/feedback`)), planner('covers', ofPlan('covers')), planner('cover', `/app/elements/${goals.initiative.id}/cover`),
    planner('over-reported', ofPlan('over-reported')), planner('periods', ofPlan('periods')), planner('target-changes', ofPlan('target-changes')),
    planner('needs', '/app/administration/needs'), planner('templates', '/app/administration/templates'),
    planner('recommendations', '/app/recommendations'), state('recommendations-office', townPeople.director, '/app/recommendations'),
    planner('convocations', '/app/convocations'), state('convocations-office', townPeople.director, '/app/convocations'),
    planner('reminders', '/app/reminders'), state('reminders-office', townPeople.director, '/app/reminders'),
    planner('contacts', '/app/reminders/contacts'), state('administration-reminders', townPeople.administrator, '/app/administration/reminders'),
  ];
}

export function townPortalStates({ plan, goals, on }) {
  const ofPlan = `/es/planes/${encodeURIComponent(plan.code)}`;
  const at = (name, address) => ({ name: `town-portal-${name}`, open: (page) => page.goto(address) });
  return [
    at('home', '/es'), at('plan', ofPlan), at('restated', `${ofPlan}/${goals.leaks.code}`), at('office', `${ofPlan}/dependencia/AGUA`), at('theme', `${ofPlan}/tema/Agua`),
    at('place', `${ofPlan}/lugar/${encodeURIComponent('Todo el municipio')}`), at('goal', `${ofPlan}/${goals.streets.code}`),
    at('initiative', `${ofPlan}/${goals.initiative.code}`), at('activity', `${ofPlan}/${goals.activity.code}`), at('office-early', `${ofPlan}/dependencia/AGUA?al=${on.slice(0, 4)}-06-30`),
    at('manual', '/es/ayuda'), at('manual-chapter', '/es/ayuda/titular'), at('contract', '/api/v1/docs'),
  ];
}
