// The invented municipality through the eyes of each of its people: one lived year, with everything that went wrong in it.
import { state } from './tour_steps.mjs';

/** Who is who in fixtures/town/people.csv. */
export const townPeople = {
  head: 'elena.ejemplo', planner: 'tomas.ejemplo', director: 'ramiro.ejemplo', reporter: 'oscar.ejemplo', verifier: 'ines.ejemplo',
  administrator: 'sistemas.ejemplo', shared: 'junta.ejemplo',
};

const named = ({ name, ...rest }) => ({ ...rest, name: name.replace('staff-', 'town-') });

export function townStates({ plan, goals, on }) {
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
    home('reporter', 'work'), home('verifier', 'unverified'), home('planner', 'review'), home('director', 'my-office'), home('shared', 'shared'),
  ].map(named);
}

export function townPortalStates({ plan, goals, offices, on }) {
  const ofPlan = `/es/planes/${encodeURIComponent(plan.code)}`;
  const at = (name, address) => ({ name: `town-portal-${name}`, open: (page) => page.goto(address) });
  return [
    at('home', '/es'), at('plan', ofPlan), at('office', `${ofPlan}/dependencia/${offices[0]}`), at('theme', `${ofPlan}/tema/Agua`),
    at('place', `${ofPlan}/lugar/${encodeURIComponent('Todo el municipio')}`), at('goal', `${ofPlan}/${goals.streets.code}`),
    at('initiative', `${ofPlan}/${goals.initiative.code}`), at('activity', `${ofPlan}/${goals.activity.code}`), at('office-early', `${ofPlan}/dependencia/${offices[0]}?al=${on.slice(0, 4)}-06-30`),
    at('manual', '/es/ayuda'), at('manual-chapter', '/es/ayuda/titular'), at('contract', '/api/v1/docs'),
  ];
}
