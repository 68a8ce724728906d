// The staff app's screens, in each state that somebody can bring them to.
import { csv, map, rowsOf, tryFile } from './import_steps.mjs';
import { say } from './texts.mjs';
import { button, settled, state, visit } from './tour_steps.mjs';

const on = '2025-09-30';
const works = 'Sec. Infraestructura y Obra Pública';
const { good, bad } = rowsOf(works, works);
const cut = (page) => page.route('**/api/v1/**', (route) => route.abort());
const answer = (page, path, status, body = {}) => page.route(path, (route) =>
  route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: '', status, ...body }) }));

async function openFilters(page) {
  const opener = page.getByRole('button', { name: /^Filtros \(/ });
  if (await opener.isVisible()) await opener.click();
}

async function signInWith(page, user, password) {
  await page.getByLabel(say('staff.sign_in.user_name')).fill(user);
  await page.getByLabel(say('staff.sign_in.password'), { exact: true }).fill(password);
  await button(page, say('staff.sign_in.enter')).click();
}

function doorStates() {
  return [
    state('sign-in', null, '/app/sign-in'),
    state('sign-in-missing', null, '/app/sign-in', (page) => button(page, say('staff.sign_in.enter')).click()),
    state('sign-in-refused', null, '/app/sign-in', async (page) => {
      await signInWith(page, 'planeacion', 'no es esta');
      await page.getByText(say('staff.sign_in.refused')).waitFor();
    }),
    state('sign-in-away', null, '/app/sign-in', async (page) => {
      await cut(page);
      await signInWith(page, 'planeacion', 'cualquiera');
      await page.getByRole('alert').first().waitFor();
    }),
  ];
}

function boardStates(board, axis) {
  const show = (name, query, act) => state(`board${name}`, 'planeacion', `${board}?on=${on}${query}`, async (page) => {
    await page.locator('#elements').waitFor();
    await act?.(page);
  });
  return [
    show('', ''), show('-below', `&under=${axis.id}`), show('-filtered', '&light=red', openFilters), show('-none', '&q=zzzqqq', openFilters),
    state('board-early', 'planeacion', `${board}?on=2024-01-15`),
    show('-why', '', (page) => page.locator('#content table button').first().click()),
    show('-day', '', (page) => page.getByRole('button', { name: /^al 30 de septiembre/i }).click()),
    show('-columns', '', (page) => button(page, say('staff.view.columns')).click()),
    show('-export', '', (page) => button(page, say('staff.view.export')).click()),
    show('-share', '', (page) => button(page, say('staff.view.share')).click()),
    show('-search', '', async (page) => {
      await button(page, say('staff.search.open')).click();
      await page.getByRole('combobox', { name: say('staff.search.hint') }).fill('vivienda');
      await page.getByRole('group').first().waitFor();
    }),
    show('-search-none', '', async (page) => {
      await button(page, say('staff.search.open')).click();
      await page.getByRole('combobox', { name: say('staff.search.hint') }).fill('zzzqqq');
    }),
    show('-keys', '', (page) => page.keyboard.press('?')),
    show('-person', '', (page) => page.getByRole('button', { name: /^Cuenta de / }).click()),
    show('-away', '', async (page) => {
      await cut(page);
      await page.getByRole('button', { name: /^al 30 de septiembre/i }).click();
      await page.locator('[aria-pressed]').nth(5).click();
      await page.getByText(say('staff.connection.away')).waitFor();
    }),
    show('-ended', '', async (page) => {
      await answer(page, '**/api/v1/**', 401, { code: 'not_signed_in' });
      await page.locator('#content table button').first().click();
      await page.getByText(say('staff.session_ended.title')).waitFor();
    }),
    { name: 'staff-board-loading', as: 'planeacion', open: async (page) => {
      await page.route('**/board?**', () => {});
      await page.goto(board);
      await page.locator('[aria-busy=true]').waitFor();
    } },
    { name: 'staff-board-away-page', as: 'planeacion', open: async (page) => {
      await page.route('**/board?**', (route) => route.abort());
      await page.goto(board);
      await page.getByText(say('staff.error.unreachable.title')).waitFor();
    } },
    { name: 'staff-board-broken', as: 'planeacion', open: async (page) => {
      await answer(page, '**/board?**', 500, { incident: 'TIM-1A2B3C' });
      await page.goto(board);
      await page.getByText(say('staff.error.broken.title')).waitFor();
    } },
  ];
}

function elementStates({ element, axis }) {
  const goal = `/app/elements/${element.id}?on=${on}`;
  const form = (begin, act = async () => {}) => async (page) => {
    await button(page, begin).first().click();
    await act(page);
  };
  const value = (text) => (page) => page.getByLabel(say('staff.report.value'), { exact: true }).fill(text);
  return [
    state('element', 'planeacion', goal),
    state('element-why', 'planeacion', goal, (page) => page.locator('#content button[aria-haspopup=dialog]').nth(3).click()),
    state('element-fact', 'planeacion', goal, (page) => page.locator('#content table button').first().click()),
    state('element-axis', 'planeacion', `/app/elements/${axis.id}?on=${on}`),
    state('element-early', 'planeacion', `/app/elements/${element.id}?on=2024-01-15`),
    state('element-missing', 'planeacion', '/app/elements/1'),
    { name: 'staff-element-loading', as: 'planeacion', open: async (page) => {
      await page.route('**/api/v1/elements/*', () => {});
      await page.goto(goal);
      await page.locator('[aria-busy=true]').waitFor();
    } },
    state('report', 'gerencia', goal, form(say('staff.report.begin'))),
    state('report-typed', 'gerencia', goal, form(say('staff.report.begin'), value('0,5'))),
    state('report-wrong', 'gerencia', goal, form(say('staff.report.begin'), async (page) => {
      await value('mucho')(page);
      await page.getByRole('button', { name: /^Guardar reporte/ }).click();
    })),
    state('report-away', 'gerencia', goal, form(say('staff.report.begin'), async (page) => {
      await value('0,5')(page);
      await cut(page);
      await page.getByRole('button', { name: /^Guardar reporte/ }).click();
    })),
    state('verify', 'verificacion', goal, form(say('staff.verify.begin'), value('1'))),
  ];
}

function scheduleStates(plan) {
  const schedule = `/app/plans/${plan.id}/schedule`;
  const broken = (name, name_of_text, act) => ({ name: `staff-schedule${name}`, as: 'planeacion', open: async (page) => {
    await act(page);
    await page.goto(schedule);
    await page.getByText(say(name_of_text)).waitFor();
  } });
  return [
    state('schedule', 'planeacion', `${schedule}?on=${on}`),
    state('schedule-day', 'planeacion', `${schedule}?on=${on}&zoom=day`),
    state('schedule-table', 'planeacion', `${schedule}?on=${on}&as=table`),
    state('schedule-move', 'planeacion', `${schedule}?on=${on}`, (page) => button(page, say('staff.schedule.move.begin')).click()),
    state('schedule-missing', 'planeacion', '/app/plans/1/schedule'),
    broken('-away', 'staff.error.unreachable.title', (page) => page.route('**/schedule?**', (route) => route.abort())),
    broken('-broken', 'staff.error.broken.title', (page) => answer(page, '**/schedule?**', 500, { incident: 'TIM-1A2B3C' })),
  ];
}

function editStates({ plan, element }) {
  const editor = `/app/plans/${plan.id}/edit`;
  const inGrid = (name, act) => state(`edit${name}`, 'planeacion', editor, async (page) => {
    await page.getByRole('treegrid').waitFor();
    await page.getByLabel(say('staff.edit.reason')).fill('Acuerdo 12');
    await page.locator('[data-column="name"]').first().click();
    await act?.(page);
  });
  return [
    inGrid('', undefined),
    inGrid('-cell', (page) => button(page, say('staff.edit.cell')).click()),
    inGrid('-weights', (page) => button(page, say('staff.edit.weights')).click()),
    inGrid('-paste', (page) => button(page, say('staff.edit.paste')).click()),
    state('edit-unreasoned', 'planeacion', editor, async (page) => {
      await page.locator('[data-column="name"]').first().click();
      await button(page, say('staff.edit.add')).click();
    }),
    state('edit-others', 'gerencia', editor),
    state('readiness', 'planeacion', `/app/plans/${plan.id}/readiness`),
    state('changes', 'planeacion', `/app/plans/${plan.id}/changes`),
    state('plans-all', 'planeacion', '/app/plans'),
    state('nav-more', 'planeacion', '/app/plans', (page) => button(page, say('staff.nav.more')).click()),
    state('plans-new', 'planeacion', '/app/plans', (page) => button(page, say('staff.plans.new')).click()),
    state('sheets', 'planeacion', `/app/elements/${element.id}/sheets`),
  ];
}

function importStates() {
  const at = (name, act) => state(`import${name}`, 'planeacion', '/app/imports', act);
  return [
    at('', undefined),
    at('-missing', (page) => button(page, say('staff.imports.try')).click()),
    at('-verdicts', async (page) => {
      await tryFile(page, csv('plan-con-errores.csv', bad), map);
      await page.getByRole('region', { name: say('staff.verdicts.table') }).waitFor();
    }),
    at('-trial', async (page) => {
      await tryFile(page, csv('plan-corregido.csv', good), map);
      await page.getByText(say('staff.import.trial_done')).waitFor();
    }),
    at('-unread', async (page) => {
      await page.locator('input[type=file]').first().setInputFiles({ name: 'roto.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 truncated') });
      await page.getByLabel(say('staff.imports.map_text')).fill(map);
      await button(page, say('staff.imports.try')).click();
      await page.waitForTimeout(1500);
    }),
    at('-bad-map', async (page) => {
      await page.locator('input[type=file]').first().setInputFiles(csv('plan.csv', good));
      await page.getByLabel(say('staff.imports.map_text')).fill('[plan\ncode = ');
      await button(page, say('staff.imports.try')).click();
      await page.waitForTimeout(1500);
    }),
    at('-done', async (page) => {
      await tryFile(page, csv('plan-corregido.csv', good), map);
      await button(page, say('staff.import.for_real')).click();
      await page.getByText(say('staff.import.real_done')).waitFor();
    }),
    state('plans', 'planeacion', '/app/'),
    state('import-not-allowed', 'gerencia', '/app/imports'),
  ];
}

function homeStates() {
  const home = (name, as, address, waits) => [
    state(`home-${name}`, as, `/app/${address}?on=${on}`),
    { name: `staff-home-${name}-loading`, as, open: async (page) => {
      await page.route(`**/api/v1/homes/${waits}?**`, () => {});
      await page.goto(`/app/${address}`);
      await page.locator('[aria-busy=true]').waitFor();
    } },
    { name: `staff-home-${name}-away`, as, open: async (page) => {
      await page.route(`**/api/v1/homes/${waits}?**`, (route) => route.abort());
      await page.goto(`/app/${address}`);
      await page.getByText(say('staff.error.unreachable.title')).waitFor();
    } },
  ];
  return [
    ...home('work', 'gerencia', 'work', 'work'),
    ...home('unverified', 'verificacion', 'unverified', 'unverified'),
    ...home('review', 'planeacion', 'review', 'review'),
    ...home('office', 'secretaria', 'my-office', 'office'),
    ...home('shared', 'coparticipe', 'shared', 'shared'),
    state('home-work-early', 'gerencia', '/app/work?on=2023-12-31'),
    state('home-work-panel', 'gerencia', `/app/work?on=${on}`, async (page) => {
      await page.locator('[data-task] button').first().click();
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    }),
  ];
}

export function staffStates(program, subject) {
  const board = `/app/plans/${subject.plan.id}/board`;
  return [
    ...doorStates(),
    ...boardStates(board, subject.axis),
    ...elementStates(subject),
    ...scheduleStates(subject.plan),
    ...editStates(subject),
    state('people', 'administracion', '/app/administration/people'),
    state('people-none', 'administracion', '/app/administration/people', (page) => page.getByLabel(say('staff.people.search')).fill('zzzqqq')),
    state('people-not-allowed', 'gerencia', '/app/administration/people'),
    state('missing', 'planeacion', '/app/nada'),
    ...importStates(),
    ...homeStates(),
  ];
}

async function fillSetUp(page, token) {
  const fields = { token, name: 'Municipio de Prueba', code: 'PRUEBA', person: 'Ana Ruiz' };
  for (const [field, value] of Object.entries(fields)) await page.getByLabel(say(`staff.set_up.${field}`), { exact: true }).fill(value);
  await page.getByLabel(say('staff.people.post'), { exact: true }).fill('Directora de Planeación');
  await page.getByLabel(say('staff.sign_in.user_name'), { exact: true }).fill('ana');
  await page.getByLabel(say('staff.sign_in.password'), { exact: true }).fill('una frase bien larga 22');
  await button(page, say('staff.set_up.begin')).click();
}

/** From nothing to an installation with one person and no plan. */
export function firstSteps(program) {
  let isSetUp = false;
  const enter = async (page) => {
    if (isSetUp) await signInWith(page, 'ana', 'una frase bien larga 22');
    else await fillSetUp(page, program.setUpToken());
    isSetUp = true;
    await page.getByRole('navigation', { name: say('staff.nav.label') }).waitFor();
  };
  return [
    state('set-up', null, '/app/set-up'),
    state('set-up-wrong', null, '/app/set-up', async (page) => {
      await fillSetUp(page, 'mala');
      await page.getByRole('alert').first().waitFor();
    }),
    { name: 'staff-first-plan', open: async (page) => {
      await visit(page, isSetUp ? '/app/sign-in' : '/app/set-up');
      await enter(page);
    } },
    { name: 'staff-first-people', open: async (page) => {
      await visit(page, '/app/sign-in');
      await enter(page);
      const administration = page.getByRole('link', { name: say('staff.nav.administration') });
      if (!(await administration.isVisible())) await button(page, say('staff.nav.more')).click();
      await administration.click();
      await page.getByRole('link', { name: say('staff.administration.people'), exact: true }).click();
      await page.locator('h1').first().waitFor();
    } },
  ];
}
