// What a plan holds besides its board: other drawings, money, matrices, mandates, what administration sets.
import { button, settled, state } from './tour_steps.mjs';
import { say } from './texts.mjs';

const matrixRows = [
  { level: 'axis', code: '1', name: 'Bienestar en el campo' },
  { level: 'initiative', code: '1.1', name: 'Salud cerca de todos', parent_row: 0 },
  { level: 'goal', code: '1.1.1', name: 'Contribuir a una vida sana en las veredas mediante servicios cercanos', parent_row: 1 },
  { level: 'goal', code: '1.1.2', name: 'La población rural tiene atención médica a menos de una hora de su casa', parent_row: 1 },
  { level: 'goal', code: '1.1.3', name: 'Puestos de salud equipados y con personal', parent_row: 1 },
  { level: 'activity', code: '1.1.3.1', name: 'Compra e instalación de equipos', parent_row: 4 },
  { level: 'activity', code: '1.1.3.2', name: 'Contratación de enfermería rural', parent_row: 4 },
];
const matrixLevels = [null, null, 'end', 'purpose', 'component', 'activity', null];
const indicator = { level: 'result', dimension: 'effectiveness', frequency: 'year', sense: 'ascending', method: 'ratio', accumulation: 'sum' };

/** A plan with a matrix that is not whole yet, and something aligned to a mandate. */
export async function preparePlans(api) {
  const [offered] = (await api.get('list_offered_mandates')).items;
  if ((await api.get('list_mandates')).items.length === 0) await api.get('import_mandate', { body: offered });
  const [mandate] = (await api.get('list_mandates')).items;
  const plan = await api.get('create_plan', { body: { code: 'MIR', name: 'Programa anual de salud rural 2026', start_on: '2026-01-01', end_on: '2026-12-31' } });
  const { elements } = await api.get('paste_elements', { id: plan.id, body: { rows: matrixRows } });
  const versionOf = async (id) => (await api.get('get_element', { id })).version;
  for (const [place, level] of matrixLevels.entries()) {
    if (level === null) continue;
    const id = elements[place];
    await api.get('add_indicator', { id, body: { ...indicator, code: `I${place}`, name: `Porcentaje de ${matrixRows[place].name.toLowerCase()}` } });
    await api.get('edit_logframe_row', { id, body: { version: await versionOf(id), level, assumptions: level === 'end' ? '' : 'El presupuesto llega a tiempo y las vías están abiertas.' } });
  }
  const alignments = mandate.entries.slice(2, 4).map(({ id }) => id);
  await api.get('edit_element', { id: elements[1], body: { version: await versionOf(elements[1]), alignments } });
  return { matrix: plan, initiative: elements[1] };
}

function drawingStates({ plan, on }) {
  const board = `/app/plans/${plan.id}/board?on=${on}`;
  const drawn = (name, as) => state(`board-${name}`, 'planeacion', `${board}&as=${as}`, async (page) => {
    await page.locator('#elements').evaluate((heading) => heading.scrollIntoView());
  });
  const views = (name, item) => state(`board-views${name}`, 'planeacion', board, async (page) => {
    await button(page, say('staff.views.title')).click();
    if (item) await page.getByRole('menuitem', { name: say(item) }).click();
  });
  const presented = (name, query) => state(`presentation${name}`, 'planeacion', `/app/plans/${plan.id}/presentation?on=${on}${query}`);
  return [
    drawn('tree-map', 'tree'), drawn('heat-map', 'heat'), drawn('trend-map', 'trend'),
    views('', null), views('-save', 'staff.views.save'), views('-manage', 'staff.views.manage'),
    presented('', ''), presented('-second', '&at=2'), presented('-third', '&at=3'),
  ];
}

function moneyStates({ plan, axis, on, more }) {
  const money = `/app/plans/${plan.id}/money?on=${on}`;
  return [
    state('money', 'planeacion', money),
    state('money-below', 'planeacion', `${money}&under=${axis.id}`),
    state('money-record', 'planeacion', `/app/elements/${more.spender}?on=${on}`, async (page) => {
      await button(page, say('staff.money.record')).click();
    }),
    state('money-none', 'planeacion', `/app/plans/${more.matrix.id}/money`),
  ];
}

function matrixStates({ more }) {
  const logframe = `/app/elements/${more.initiative}/logframe`;
  return [
    state('logframe', 'planeacion', logframe),
    state('logframe-row', 'planeacion', logframe, (page) => page.getByRole('button', { name: /^Poner en la matriz: / }).first().click()),
    state('logframe-review', 'planeacion', logframe, (page) => page.getByRole('button', { name: /^Revisar «/ }).first().click()),
    state('coverage', 'planeacion', `/app/plans/${more.matrix.id}/coverage`),
    state('alignment', 'planeacion', `/app/elements/${more.initiative}`),
    state('board-empty-plan', 'planeacion', `/app/plans/${more.matrix.id}/board`),
    state('schedule-empty-plan', 'planeacion', `/app/plans/${more.matrix.id}/schedule`),
  ];
}

function administrationStates() {
  const at = (name, path, act) => state(`administration-${name}`, 'administracion', `/app/administration${path}`, act);
  return [
    at('institution', ''), at('offices', '/offices'), at('measures', '/measures'),
    at('periods', '/periods'), at('calendar', '/calendar'), at('mandates', '/mandates'), at('lights', '/lights'), at('ledger', '/ledger'),
    state('administration-planner', 'planeacion', '/app/administration'),
  ];
}

export const planStates = (subject) => [
  ...drawingStates(subject), ...moneyStates(subject), ...matrixStates(subject), ...administrationStates(),
];
