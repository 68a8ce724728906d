// A goal manager reports, a verifier of another office checks, and the light changes on the board and for citizens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { criticalGoal, fillFact, signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

test('a report and its verification change the light for staff and citizens', async () => {
  const api = openApi(program.origin, await program.token('gerencia'));
  const { demonstration_on: on } = await api.get('get_session');
  const plan = (await api.get('list_plans')).items[0];
  const { element, indicator, period, value } = await criticalGoal(api, plan, on);
  const publicPage = `/es/planes/${encodeURIComponent(plan.code)}/${encodeURIComponent(element.code)}`;

  const citizen = await openPage(browser, program.origin, { javaScriptEnabled: false });
  await citizen.page.goto(publicPage);
  assert.equal(await citizen.page.locator('main .light-red').first().isVisible(), true);

  const manager = await openPage(browser, program.origin);
  await signIn(manager.page, program.accountOf('gerencia'));
  await manager.page.goto(`/app/elements/${element.id}`);
  await manager.page.getByRole('heading', { name: indicator.name }).first().waitFor();
  await look(manager.page, 'element-critical');
  await fillFact(manager.page, {
    begin: say('staff.report.begin'), period, value,
    send: { title: say('staff.report.title'), note: say('staff.report.note'), button: 'staff.report.send' },
  });
  await manager.page.getByText(/^Guardado: /).waitFor();
  await look(manager.page, 'element-reported');
  await manager.close();

  const reported = (await api.get('list_elements', { id: plan.id, query: { on, search: element.code } })).items.find((row) => row.id === element.id);
  assert.equal(reported.light, 'green');
  assert.equal(reported.basis, 'reported');
  await citizen.page.reload();
  assert.equal(await citizen.page.locator('main .light-green').first().isVisible(), true);
  await citizen.page.getByText(/sin verificar/).first().waitFor();

  const verifier = await openPage(browser, program.origin);
  await signIn(verifier.page, program.accountOf('verificacion'));
  await verifier.page.goto(`/app/elements/${element.id}`);
  await fillFact(verifier.page, {
    begin: say('staff.verify.begin'), period, value,
    send: { title: say('staff.verify.title'), note: say('staff.verify.note'), button: 'staff.verify.send' },
  });
  await verifier.page.getByText(/^Verificado: /).waitFor();
  await look(verifier.page, 'element-verified');
  await verifier.page.goto(`/app/plans/${plan.id}/board`);
  await verifier.page.getByText(/Al 30 de septiembre de 2025/).first().waitFor();
  await verifier.close();

  const verified = (await api.get('list_elements', { id: plan.id, query: { on, search: element.code } })).items.find((row) => row.id === element.id);
  assert.equal(verified.light, 'green');
  assert.notEqual(verified.verified, null);
  assert.equal(reported.verified, null);
  await citizen.page.reload();
  await citizen.page.locator('main').getByText(/verificado/i).first().waitFor();
  await citizen.close();

  const own = await api.call('verify_value', { id: indicator.id, body: { period: period.period, measure: indicator.measure, value } });
  assert.ok([403, 404].includes(own.status), `who reported could verify: ${own.status}`);
});

test('what is reported above what is verified is listed in points, by goal and by office, and downloaded', async () => {
  const manager = openApi(program.origin, await program.token('gerencia'));
  const verifier = openApi(program.origin, await program.token('verificacion'));
  const { demonstration_on: on } = await manager.get('get_session');
  const plan = (await manager.get('list_plans')).items[0];
  const { element, indicator, period, value } = await criticalGoal(manager, plan, on);
  const body = { period: period.period, measure: indicator.measure, note: 'Acta 9' };
  const correction = period.reported ? { correction_reason: 'El corte anterior quedó incompleto.' } : {};
  await manager.get('report_value', { id: indicator.id, body: { ...body, value, variance_kind: 'programming', variance_reason: 'Se adelantó la obra.', ...correction } });
  // Everything is verified as it was reported but the last period, of which half was found.
  const { indicators } = await manager.get('get_element', { id: element.id, query: { on } });
  for (const its of indicators[0].periods.filter(({ has_ended, reported }) => has_ended && reported))
    await verifier.get('verify_value', { id: indicator.id, body: { ...body, period: its.period, value: its.period === period.period ? value / 2 : its.reported.value } });

  const planning = await openPage(browser, program.origin);
  await signIn(planning.page, program.accountOf('planeacion'));
  await planning.page.goto('/app/review');
  await planning.page.getByRole('link', { name: new RegExp(`^${say('staff.over_reported.title')}`) }).first().click();
  const row = planning.page.getByRole('row').filter({ hasText: element.code }).first();
  await row.getByText(/puntos$/).waitFor();
  await look(planning.page, 'over-reported');
  const address = await planning.page.getByRole('link', { name: `${say('staff.table.csv')} ${say('staff.over_reported.title')}` }).getAttribute('href');
  const table = await (await planning.page.request.get(address)).text();
  assert.match(table, /^\uFEFF?Código,Nivel,Nombre,Dependencia,/);
  assert.ok(table.includes(element.code));
  // the figure that judges the goal is the verified one.
  const judged = (await manager.get('list_elements', { id: plan.id, query: { on, search: element.code } })).items.find((its) => its.id === element.id);
  assert.equal(judged.basis, 'verified');
  assert.ok(judged.verified < judged.reported);
  const bar = (await manager.get('show_schedule', { id: plan.id, query: { on } })).items.find((its) => its.id === element.id);
  assert.equal(bar.basis, 'verified');
  assert.equal(bar.verified, judged.verified);
  await planning.close();
});
