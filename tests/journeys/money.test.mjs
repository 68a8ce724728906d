// Money beside the work: Planning reads where it runs ahead, an office tells what it spent and corrects it, a locked
// period refuses, and citizens read the same figures without script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let api;
let plan;
let on;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
  api = openApi(program.origin, await program.token('planeacion'));
  on = (await api.get('get_session')).demonstration_on;
  plan = (await api.get('list_plans')).items[0];
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const stageOf = (sum, name) => sum.stages.find(({ stage }) => stage === name);

test('the plan has the money that its municipality published', async () => {
  const money = await api.get('show_money', { id: plan.id, query: { on } });
  assert.equal(money.settings.currency, 'COP');
  // Three goals tell no definitive appropriation: the initial one stays in force (docs/comparison.md).
  assert.equal(stageOf(money.figures.of_year, 'modified').amount, 165_377_676_164);
  assert.equal(stageOf(money.figures.of_year, 'committed').amount, 124_073_332_398.86);
  assert.equal(stageOf(money.figures.of_year, 'committed').share, 75);
  assert.deepEqual(money.findings, []);
  assert.equal(money.rows.length, 5, 'every axis has money');
  for (const { gap } of money.attention) assert.ok(gap.points > money.settings.margin, gap.sentence);
});

test('the page of the money says where it runs ahead, and leads there', async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await page.getByRole('link', { name: say('staff.nav.money'), exact: true }).click();
  await page.getByRole('heading', { name: say('staff.money.attention') }).waitFor();
  await look(page, 'money');
  const axis = page.getByRole('table', { name: say('staff.money.parts') }).getByRole('link').first();
  const name = await axis.textContent();
  await axis.click();
  await page.getByRole('heading', { level: 1, name: name.split(' ').slice(1, 3).join(' ') }).waitFor();
  await close();
});

async function fillAmount(page, { stage, period, amount, reason }) {
  await page.getByRole('button', { name: say('staff.money.record'), exact: true }).click();
  const form = page.getByRole('form', { name: say('staff.money.record') });
  await form.getByLabel(say('staff.money.stage'), { exact: true }).selectOption(stage);
  await form.getByLabel(say('staff.money.until_period'), { exact: true }).selectOption(period);
  await form.getByLabel(say('staff.money.amount'), { exact: true }).fill(amount);
  if (reason) await form.getByLabel(/^Por qué cambia/).fill(reason);
  await form.getByRole('button', { name: say('staff.money.save'), exact: true }).click();
}

test('an amount is told, corrected with its reason, and refused in a locked period', async () => {
  const goal = (await api.get('list_elements', { id: plan.id, query: { on, kind: 'goal', search: 'estrategias' } })).items[0];
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await page.goto(`/app/elements/${goal.id}`);
  await page.getByRole('heading', { name: say('staff.money.title') }).waitFor();
  await fillAmount(page, { stage: 'accrued', period: '2025-T2', amount: '1.000.000' });
  await page.getByText(say('staff.money.recorded')).waitFor();
  await fillAmount(page, { stage: 'accrued', period: '2025-T2', amount: '1.200.000,50', reason: 'Acta 14 de Hacienda' });
  await page.getByRole('button', { name: /Devengado: 1\.200\.000,50/ }).click();
  await page.getByRole('dialog', { name: 'Devengado' }).getByText('Acta 14 de Hacienda').waitFor();
  await look(page, 'money-element');
  await page.getByRole('dialog', { name: 'Devengado' }).getByRole('button', { name: say('staff.close') }).click();

  const told = (await api.get('show_element_money', { id: goal.id, query: { on } })).amounts.filter(({ stage }) => stage === 'accrued');
  assert.deepEqual(told.map(({ amount, is_current }) => [amount, is_current]), [[1_200_000.5, true], [1_000_000, false]]);

  await api.get('lock_period', { id: plan.id, period: '2025-T2' });
  await fillAmount(page, { stage: 'accrued', period: '2025-T2', amount: '5', reason: 'Otra vez' });
  await page.getByRole('alert').getByText(/cerrado para montos/).waitFor();
  await look(page, 'money-refused');
  await close();
});

test('citizens read the money of the plan and of an axis without script', async () => {
  const { page, close } = await openPage(browser, program.origin, { javaScriptEnabled: false });
  await page.goto(`/es/planes/${encodeURIComponent(plan.code)}`);
  await page.getByRole('heading', { name: say('portal.money_head') }).waitFor();
  assert.match(await page.locator('[aria-labelledby=dinero]').textContent(), /227\.066\.871\.860/);
  const address = page.url();
  const link = page.getByRole('link', { name: `CSV: ${say('table.money_stages')}`, exact: true });
  const file = await page.request.get(new URL(await link.getAttribute('href'), address).href);
  assert.match(await file.text(), /227066871860/);
  await close();
  const scripted = await openPage(browser, program.origin); // axe is a script itself
  await scripted.page.goto(address);
  await look(scripted.page, 'money-portal');
  await scripted.close();
});
