// Each person lands where their work is: who reports, who verifies, who reviews, who leads, who takes part.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { makeDatedPlan } from './dated_plan.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let made;
before(async () => {
  program = await startProgram();
  made = await makeDatedPlan(program);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const rows = (page) => page.locator('[data-task]');
const rowOf = (page, code) => rows(page).filter({ hasText: code }).first();

async function land(user, address, title) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.waitForURL(`**${address}**`);
  await opened.page.getByRole('heading', { level: 1, name: say(title) }).waitFor();
  return opened;
}

test('a goal manager lands on what is owed, reports it with one key, and sees what became of it', { timeout: 240_000 }, async () => {
  const { page, close } = await land('gerencia', '/app/work', 'staff.work.title');
  await rows(page).first().waitFor();
  await look(page, 'home-work');
  await page.goto('/app/work?on=2025-12-31');
  await page.getByRole('button', { name: /^Ver los \d+$/ }).first().click();
  const row = rowOf(page, 'E1.1.3');
  await row.getByText('2025').first().waitFor();
  await row.getByRole('link').first().focus();
  await page.keyboard.press('r');
  const panel = page.getByRole('dialog', { name: say('staff.report.title') });
  await panel.getByText('Construir 3,2 km').waitFor();
  await look(page, 'home-work-report');
  await panel.getByLabel(say('staff.progress.value'), { exact: true }).fill('27');
  await panel.getByLabel(say('staff.report.note'), { exact: true }).fill('Acta 4 de obra');
  await panel.getByRole('button', { name: /^Guardar reporte/ }).click();
  const saved = panel.getByText(/^Guardado: /);
  const refused = panel.getByRole('alert');
  await saved.or(refused).first().waitFor();
  assert.equal(await refused.count(), 0, await refused.allInnerTexts().then(String));
  await page.keyboard.press('Escape');
  const delivered = page.getByRole('region', { name: new RegExp(`^${say('staff.work.delivered')}`) });
  await delivered.getByText('«Acta 4 de obra»').waitFor();
  await delivered.getByText(say('staff.outcome.waiting')).first().waitFor();
  await close();
});

test('a verifier goes from report to report and verifies with one key', { timeout: 240_000 }, async () => {
  const { page, close } = await land('verificacion', '/app/unverified', 'staff.unverified.title');
  await rows(page).first().waitFor();
  await look(page, 'home-unverified');
  const api = openApi(program.origin, await program.token('verificacion'));
  const before = (await api.get('list_unverified')).total;
  await page.keyboard.press('j');
  const first = await rows(page).nth(0).getAttribute('data-task');
  assert.equal(await page.evaluate(() => document.activeElement.closest('[data-task]')?.dataset.task), first);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await page.evaluate(() => document.activeElement.closest('[data-task]')?.dataset.task), first);
  await page.keyboard.press('v');
  const panel = page.getByRole('dialog', { name: say('staff.verify.title') });
  const box = panel.getByRole('textbox').first();
  await box.waitFor();
  assert.notEqual(await box.inputValue(), '', 'to agree is to save what was reported');
  await look(page, 'home-unverified-panel');
  await panel.getByRole('button', { name: /^Guardar verificación/ }).click();
  await panel.getByText(/^Verificado: /).waitFor();
  assert.equal((await api.get('list_unverified')).total, before - 1);
  await close();
});

test('Planning sees what came in until it has seen it', { timeout: 240_000 }, async () => {
  const { page, close } = await land('planeacion', '/app/review', 'staff.review.title');
  await rows(page).first().waitFor();
  await page.getByRole('table', { name: say('staff.review.late') }).waitFor();
  await look(page, 'home-review');
  await page.getByRole('button', { name: /^Marcar/ }).click();
  await page.getByText(say('staff.review.none.title')).waitFor();
  await page.reload();
  await page.getByText(say('staff.review.none.title')).waitFor();
  await look(page, 'home-review-seen');
  await close();
});

test('a head of office sees its goals and how punctual its people are', { timeout: 240_000 }, async () => {
  const { page, close } = await land('secretaria', '/app/my-office', 'staff.office_home.title');
  const people = page.getByRole('table', { name: say('staff.office_home.people') });
  await people.getByText(say('staff.office_home.nobody')).waitFor();
  await page.getByRole('table', { name: say('staff.office_home.goals') }).waitFor();
  await look(page, 'home-office');
  await close();
});

test('a co-participant group sees where it takes part, and nothing where it does not', { timeout: 240_000 }, async () => {
  const { page, close } = await land('coparticipe', '/app/shared', 'staff.shared.title');
  await page.getByText(say('staff.shared.none.title')).waitFor();
  await look(page, 'home-shared-none');
  const office = (await openApi(program.origin, await program.token('coparticipe')).get('get_session')).person.office;
  const element = await made.planner.get('get_element', { id: made.ids['E1.1'] });
  await made.planner.get('edit_element', { id: element.id, body: { version: element.version, collaborating_offices: [office], reason: 'Convenio 3' } });
  await page.reload();
  await page.getByRole('table', { name: say('staff.shared.taken') }).getByText('Vía La Punta pavimentada').waitFor();
  await look(page, 'home-shared');
  await close();
});

// Of two plans the list asked the head of government to choose, each morning, what is nearly always the plan in force.
test('the head of government lands on the board of the plan in force, and homes follow the modules', { timeout: 240_000 }, async () => {
  const mayor = await openPage(browser, program.origin);
  await signIn(mayor.page, program.accountOf('alcaldia'));
  await mayor.page.getByRole('heading', { level: 1, name: say('staff.board.title') }).waitFor();
  const api = openApi(program.origin, await program.token('alcaldia'));
  const plans = (await api.get('list_plans')).items;
  const today = (await api.get('get_session')).demonstration_on;
  const inForce = plans.filter((plan) => plan.state === 'approved' && plan.start_on <= today && today <= plan.end_on);
  const newest = inForce.toSorted((one, other) => other.start_on.localeCompare(one.start_on))[0];
  assert.ok(plans.length > 1 && newest, 'several plans to choose from');
  assert.match(mayor.page.url(), new RegExp(`/plans/${newest.id}/board$`));
  const other = plans.find((plan) => plan.id !== newest.id);
  await mayor.page.getByRole('link', { name: say('staff.nav.schedule') }).click();
  await mayor.page.getByRole('button', { name: new RegExp(`^${say('staff.plans.switch')}`) }).click();
  await look(mayor.page, 'plan-switch');
  await mayor.page.getByRole('link', { name: new RegExp(`^${other.name}`) }).click();
  await mayor.page.waitForURL(`**/plans/${other.id}/schedule**`);
  const links = await mayor.page.getByRole('navigation', { name: say('staff.nav.label') }).getByRole('link').allInnerTexts();
  for (const home of ['work', 'unverified', 'review', 'shared']) assert.ok(!links.includes(say(`staff.${home}.title`)));
  await mayor.close();

  const administrator = openApi(program.origin, await program.token('administracion'));
  const session = await administrator.get('get_session');
  const { version } = await administrator.get('show_institution', { id: session.institution.id });
  await administrator.get('switch_modules', { id: session.institution.id, body: { version, modules: ['board', 'citizens'] } });
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf('gerencia'));
  await opened.page.getByRole('link', { name: say('staff.nav.board') }).or(opened.page.getByRole('heading', { level: 1 })).first().waitFor();
  assert.equal(await opened.page.getByRole('link', { name: say('staff.work.title') }).count(), 0, 'no home where the module is off');
  await opened.close();
});
