// The second half of a year of three offices, each with somebody who reports: made through the API as an official would.
import { openApi } from './api.mjs';
import { approvePlan } from './approve_plan.mjs';

export const periods = ['2025-T3', '2025-T4'];

/** `gerencia` reports for the first office; of the others somebody enters for the first time. */
const offices = {
  works: { user: 'gerencia', goal: 'M1', name: 'Vías rurales mejoradas', measure: 'KM-TRIM', unit: 'kilómetros', target: 10 },
  water: { user: 'obdulia', person: 'Obdulia Rincón', office: 'Acueducto y Saneamiento', code: 'ACU', goal: 'M2', name: 'Viviendas conectadas al acueducto', measure: 'VIV-TRIM', unit: 'viviendas', target: 40 },
  schools: { user: 'benigno', person: 'Benigno Sarmiento', office: 'Educación y Cultura', code: 'EDU', goal: 'M3', name: 'Niños con transporte escolar', measure: 'NIN-TRIM', unit: 'niños', target: 300 },
};

const firstPassword = 'la primera que me dieron';

async function addOffice(admin, parent, { user, person, office, code }) {
  const { id } = await admin.get('add_office', { body: { parent, code, name: office } });
  const added = await admin.get('add_person', { body: { user_name: user, name: person, post: 'Enlace', office: id, password: firstPassword } });
  await admin.get('grant_role', { id: added.id, body: { role: 'goal_manager', scope_kind: 'office', scope: id } });
  return id;
}

async function addGoal(planner, plan, parent, { goal, name, measure, unit, target, id: office }) {
  const element = await planner.get('add_element', { id: plan.id, body: { code: goal, name, level: 'goal', parent, office } });
  const { id } = await planner.get('add_measure', { body: { code: measure, name: unit } });
  const sheet = { code: `I-${goal}`, name, level: 'product', dimension: 'effectiveness', frequency: 'quarter', sense: 'ascending', method: 'ratio', accumulation: 'sum' };
  const indicator = await planner.get('add_indicator', { id: element.id, body: sheet });
  await planner.get('validate_measure', { id: indicator.id, body: { measure: id, version: indicator.version } });
  for (const period of periods) await planner.get('set_target', { id: indicator.id, body: { period, value: target } });
  return { element: element.id, indicator: indicator.id, measure: id };
}

/** → { plan, planner, works, water, schools }, of each office its id, account, goal and indicator. */
export async function makeQuarterPlan(program) {
  const as = async (user) => openApi(program.origin, await program.token(user));
  const [admin, planner, manager] = [await as('administracion'), await as('planeacion'), await as('gerencia')];
  const { institution, grants } = await manager.get('get_session');
  const own = grants.find(({ scope_kind }) => scope_kind === 'office');
  const made = { works: { ...offices.works, id: own.scope, office: own.scope_name } };
  for (const name of ['water', 'schools'])
    made[name] = { ...offices[name], id: await addOffice(admin, institution.id, offices[name]), password: firstPassword };
  const plan = await planner.get('create_plan', { body: { code: 'TRIMESTRE', name: 'Plan de acción de 2025', start_on: '2025-07-01', end_on: '2025-12-31' } });
  const axis = await planner.get('add_element', { id: plan.id, body: { code: 'E', level: 'axis', name: 'Servicios para todos' } });
  for (const its of Object.values(made)) Object.assign(its, await addGoal(planner, plan, axis.id, its));
  await approvePlan(planner, plan);
  return { plan, planner, ...made };
}
