// A goal manager reports, a verifier of another office checks, and the light changes on the board and for citizens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
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

const worth = (fact) => fact?.value ?? 0;
const sum = (numbers) => Math.round(numbers.reduce((total, one) => total + one, 0) * 1e6) / 1e6;

/** A critical goal that the person may report on, and the value that brings it to its target. */
async function criticalGoal(api, plan, on) {
  const goals = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal', light: 'red', on } })).items;
  for (const goal of goals) {
    const element = await api.get('get_element', { id: goal.id, query: { on } });
    const [indicator, ...others] = element.indicators;
    if (!indicator || others.length > 0 || indicator.accumulation !== 'sum' || !indicator.may.includes('report')) continue;
    const ended = indicator.periods.filter((period) => period.has_ended);
    const last = ended.filter((period) => worth(period.planned) > 0).at(-1);
    if (!last || indicator.sense !== 'ascending') continue;
    const value = sum(ended.map((period) => worth(period.planned))) - sum(ended.filter((each) => each !== last).map((period) => worth(period.reported)));
    if (value > 0) return { element, indicator, period: last, value: sum([value]) };
  }
  return assert.fail('the demonstration has no critical goal that this account may report on');
}

async function fillFact(page, { begin, send, period, value }) {
  await page.getByRole('button', { name: begin, exact: true }).first().click();
  const form = page.getByRole('form', { name: send.title });
  await form.getByLabel(say('staff.periods.period'), { exact: true }).selectOption({ label: period.name });
  await form.getByLabel(say('staff.report.value'), { exact: true }).fill(String(value).replace('.', ','));
  await form.getByLabel(send.note, { exact: true }).fill('Acta 12 de la visita del 29 de septiembre.');
  const correction = form.getByLabel(say('staff.report.correction'), { exact: true });
  if (await correction.count()) await correction.fill('El corte anterior quedó incompleto.');
  const variance = form.getByLabel(say('staff.fact.variance'), { exact: true });
  if (await variance.count()) {
    await variance.selectOption('programming');
    await form.getByLabel(say('staff.fact.variance_reason'), { exact: true }).fill('Se adelantó la obra.');
  }
  await form.getByRole('button', { name: say(send.button, { period: period.name }) }).click();
}

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
