// A target changes after approval by two signatures: the office's head asks for it with cause and legal ground, Planning
// authorises it, and the goal tells what it was and what it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

const year = new Date().getUTCFullYear() + 1;
let program;
let browser;
let made;
before(async () => {
  program = await startProgram();
  made = await makeReportingPlan(program, { year });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

test('Planning asks for requests, and nobody sets a target directly any more', { timeout: 180_000 }, async () => {
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/target-changes`);
  await page.getByLabel(say('staff.target_rules.by_request')).check();
  await button(page, say('staff.save')).click();
  await page.getByText(say('staff.target_rules.saved')).waitFor();
  await look(page, 'target-changes-empty');
  await close();
  const refused = await made.planner.call('set_target', { id: made.indicators['E1.1'], body: { period: `${year}-T3`, value: 8, reason: 'Menos' } });
  assert.equal(refused.status, 409);
  assert.match(refused.body.title, /solo por reconducción/);
});

test('the office asks, Planning authorises, and the goal says so', { timeout: 300_000 }, async () => {
  const { items } = await made.planner.get('list_elements', { id: made.plan.id });
  const goal = items.find((one) => one.code === 'E1.1');
  const office = await enter('secretaria', `/app/elements/${goal.id}`);
  await button(office.page, say('staff.target_changes.ask')).click();
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(say('staff.closings.period'), { exact: true }).selectOption(`${year}-T3`);
  await dialog.getByLabel(say('staff.target_changes.wanted')).fill('8');
  await dialog.getByRole('button', { name: say('staff.target_changes.send'), exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await look(office.page, 'target-change-refused');
  await dialog.getByLabel(say('staff.target_changes.cause')).fill('El predio de La Punta no se pudo adquirir.');
  await dialog.getByLabel(say('staff.target_changes.legal_ground')).fill('Acuerdo 12 de 2024, artículo 4.');
  await dialog.getByRole('button', { name: say('staff.target_changes.send'), exact: true }).click();
  await office.page.getByText(/inicial 10, modificada 8 por el dictamen 1/).waitFor();
  assert.equal((await made.planner.get('list_facts', { id: made.indicators['E1.1'] })).items.find((fact) => fact.kind === 'planned' && fact.period === `${year}-T3` && fact.is_current).value, 10, 'nothing changes before the second signature');

  const planning = await enter('planeacion', `/app/plans/${made.plan.id}/target-changes`);
  await planning.page.getByText('El predio de La Punta', { exact: false }).waitFor();
  await look(planning.page, 'target-change-waiting');
  await button(planning.page, say('staff.target_changes.authorise')).click();
  await planning.page.getByText(/^Autorizada por/).waitFor();
  await look(planning.page, 'target-change-authorised');
  await planning.close();

  await office.page.reload();
  await office.page.getByText(say('staff.change_state.authorised'), { exact: false }).waitFor();
  await look(office.page, 'element-target-change');
  await office.close();
  assert.equal((await made.planner.get('list_facts', { id: made.indicators['E1.1'] })).items.find((fact) => fact.kind === 'planned' && fact.period === `${year}-T3` && fact.is_current).value, 8);
});
