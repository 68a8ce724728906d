// A small plan with dates, made through the API as an official would and approved: a goal with four steps that wait for
// each other, one of them a milestone; what happened in them is reported and verified.
import { openApi } from './api.mjs';

const elements = [
  { code: 'E1', level: 'axis', name: 'Movilidad' },
  { code: 'E1.1', level: 'goal', parent: 'E1', name: 'Vía La Punta pavimentada' },
  { code: 'E1.1.1', name: 'Adquirir el predio', start_on: '2025-01-13', end_on: '2025-03-31' },
  { code: 'E1.1.2', name: 'Contratar la obra', start_on: '2025-04-01', end_on: '2025-06-30', predecessors: ['E1.1.1'] },
  { code: 'E1.1.3', name: 'Construir 3,2 km', start_on: '2025-07-01', end_on: '2026-05-29', predecessors: ['E1.1.2'] },
  { code: 'E1.1.4', name: 'Comprar señales', start_on: '2025-07-01', end_on: '2025-09-12', predecessors: ['E1.1.2'] },
  { code: 'E1.1.5', name: 'Abrir la vía', start_on: '2026-06-15', end_on: '2026-06-15', predecessors: ['E1.1.3', 'E1.1.4'] },
];

const reports = [
  { code: 'E1.1.1', period: '2025-T1', progress: 100, verified: 100 },
  { code: 'E1.1.2', period: '2025-T2', progress: 80, verified: 60 },
  { code: 'E1.1.4', period: '2025-T3', progress: 45 },
];

/** → { plan, ids }, ids by code. */
export async function makeDatedPlan(program) {
  const as = async (user) => openApi(program.origin, await program.token(user));
  const [planner, manager, verifier] = [await as('planeacion'), await as('gerencia'), await as('verificacion')];
  const office = (await manager.get('get_session')).grants.find((grant) => grant.scope_kind === 'office').scope;
  const plan = await planner.get('create_plan', { body: { code: 'OBRAS', name: 'Plan de obras 2025-2026', start_on: '2025-01-01', end_on: '2026-12-31' } });
  const ids = {};
  for (const { code, level = 'activity', parent = level === 'activity' ? 'E1.1' : undefined, predecessors = [], ...rest } of elements) {
    const body = {
      code, level, ...rest, ...(parent && { parent: ids[parent] }), ...(level === 'goal' && { office }),
      ...(predecessors.length > 0 && { predecessors: predecessors.map((each) => ({ element: ids[each] })) }),
    };
    ids[code] = (await planner.get('add_element', { id: plan.id, body })).id;
  }
  const { version } = await planner.get('get_plan', { id: plan.id });
  await planner.get('approve_plan', { id: plan.id, body: { version, accepted_warnings: ['goal_without_indicator'] } });
  for (const { code, period, progress, verified } of reports) {
    const variance = progress < 100 ? { variance_kind: 'external', variance_reason: 'Lluvias' } : {};
    await manager.get('report_progress', { id: ids[code], body: { period, progress, ...variance } });
    if (verified !== undefined) await verifier.get('verify_progress', { id: ids[code], body: { period, progress: verified } });
  }
  return { plan, ids, planner };
}
