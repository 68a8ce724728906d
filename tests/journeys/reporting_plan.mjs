// A plan that an office reports on each quarter, made through the API as an official would: two goals measured in
// kilometres and families, targets for the four quarters of a year.
import { openApi } from './api.mjs';
import { approvePlan } from './approve_plan.mjs';

const usualGoals = [
  { code: 'E1.1', name: 'Vías rurales mejoradas', measure: 'KM-INF', unit: 'kilómetros', target: 10 },
  { code: 'E1.2', name: 'Familias con vía a menos de un kilómetro', measure: 'FAM-INF', unit: 'familias', target: 40 },
];

const codesOf = {
  quarter: (year) => [1, 2, 3, 4].map((number) => `${year}-T${number}`),
  month: (year) => Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, '0')}`),
};

/** → { plan, office, indicators, planner, manager }, indicators and measures by the goal's code. */
export async function makeReportingPlan(program, { year = 2024, code: name = 'VIAS', windows = null, goals = usualGoals, frequency = 'quarter' } = {}) {
  const periods = codesOf[frequency](year);
  const as = async (user) => openApi(program.origin, await program.token(user));
  const [planner, manager] = [await as('planeacion'), await as('gerencia')];
  const office = (await manager.get('get_session')).grants.find((grant) => grant.scope_kind === 'office').scope;
  const plan = await planner.get('create_plan', { body: { code: name, name: `Plan vial ${year}`, start_on: `${year}-01-01`, end_on: `${year}-12-31` } });
  if (frequency !== 'quarter') await planner.get('add_periods', { body: { kind: frequency, start_on: `${year}-01-01`, end_on: `${year}-12-31` } });
  const add = (body) => planner.get('add_element', { id: plan.id, body });
  const axis = await add({ code: 'E1', level: 'axis', name: 'Movilidad' });
  const indicators = {};
  const measures = {};
  for (const { code, name: said, measure, unit, target } of goals) {
    const goal = await add({ code, name: said, level: 'goal', parent: axis.id, office });
    const { id } = await planner.get('add_measure', { body: { code: `${measure}-${name}`, name: unit } });
    const sheet = { code: `I-${code}`, name: said, level: 'product', dimension: 'effectiveness', frequency, sense: 'ascending', method: 'ratio', accumulation: 'sum' };
    const indicator = await planner.get('add_indicator', { id: goal.id, body: sheet });
    await planner.get('validate_measure', { id: indicator.id, body: { measure: id, version: indicator.version } });
    for (const period of periods) await planner.get('set_target', { id: indicator.id, body: { period, value: target } });
    indicators[code] = indicator.id;
    measures[code] = id;
  }
  if (windows) await planner.get('set_windows', { id: plan.id, body: windows });
  await approvePlan(planner, plan);
  return { plan, office, indicators, measures, planner, manager };
}

/** Two quarters as they could be: the first observed, the second waiting for review. */
export async function liveReports({ plan, office, indicators, measures, planner, manager }) {
  const at = (period) => ({ id: plan.id, office, period, query: { on: '2024-12-31' } });
  const variance = { variance_kind: 'external', variance_reason: 'Las lluvias de marzo cerraron dos frentes.' };
  const lines = (values) => Object.entries(indicators).map(([code, subject], place) => (
    { subject, measure: measures[code], value: values[place], note: 'Acta 12 de interventoría', ...(values[place] % 10 !== 0 && variance) }));
  for (const [period, values] of [['2024-T1', [10, 33]], ['2024-T2', [10, 40]]]) {
    const body = { version: 0, offices: [], activities: 'Tres frentes de obra abiertos; se entregó el puente de Chitasugá.', joint_work: '', next_period: 'Cerrar el frente dos.', lines: lines(values) };
    const draft = await manager.get('save_report_draft', { ...at(period), body });
    await manager.get('deliver_report', { ...at(period), body: { version: draft.version } });
  }
  const { version } = await planner.get('show_report', at('2024-T1'));
  const due_on = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await planner.get('add_observation', { ...at('2024-T1'), body: { version, subject: indicators['E1.2'], criterion: 'evidence', severity: 'high', text: 'La lista de familias no trae el sector.', due_on } });
}
