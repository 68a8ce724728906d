// A quarter is closed with who is missing on record, opened again for one office, corrected, and both figures stay for
// everybody to see; the frozen file is the one that its hash says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let made;
before(async () => {
  program = await startProgram();
  made = await makeReportingPlan(program);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

// Each of the table's buttons also says its period.
const button = (page, name) => page.getByRole('button', { name });
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const report = (value, more = {}) =>
  made.manager.call('report_value', {
    id: made.indicators['E1.1'],
    body: { period: '2024-T1', value, measure: made.measures['E1.1'], ...more },
  });

test('Planning closes a quarter; what is missing is named and goes on record', { timeout: 240_000 }, async () => {
  assert.equal((await report(10)).status, 201);
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/periods`);
  await look(page, 'periods-open');
  await button(page, say('staff.closings.close')).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Se cierra sin un informe aceptado/).waitFor();
  await dialog.getByRole('button', { name: say('staff.closings.close'), exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await look(page, 'period-close-refused');
  await dialog.getByLabel('Para confirmar escriba 2024-T1').fill('2024-T1');
  await dialog.getByRole('button', { name: say('staff.closings.close'), exact: true }).click();
  await page.locator('[data-state="closed"]').first().waitFor();
  await page.getByText('1 sin informe aceptado, en constancia').waitFor();
  await look(page, 'periods-closed');
  await close();
});

test('a closed quarter refuses by every door and says to ask for a reopening', { timeout: 120_000 }, async () => {
  const refused = await report(12, { correction_reason: 'Se contó mal' });
  assert.equal(refused.status, 409);
  assert.match(refused.body.title, /cerrado.*Pida a Planeación que lo reabra/);
  const body = { version: 0, lines: [], offices: [], activities: '', joint_work: '', next_period: '' };
  const draft = await made.manager.call('save_report_draft', { id: made.plan.id, office: made.office, period: '2024-T1', query: { on: '2024-12-31' }, body });
  assert.equal(draft.status, 409);
});

test('one office corrects, and the old and the new figure stand on every screen', { timeout: 300_000 }, async () => {
  const planning = await enter('planeacion', `/app/plans/${made.plan.id}/periods`);
  await button(planning.page, say('staff.closings.reopen')).first().click();
  const dialog = planning.page.getByRole('dialog');
  await dialog.getByLabel(say('staff.review.office')).selectOption(made.office);
  await dialog.getByLabel(say('staff.closings.reason')).fill('El acta 12 sumaba un tramo dos veces.');
  await dialog.getByLabel(say('staff.closings.until')).fill(inDays(5));
  await look(planning.page, 'period-reopen');
  await dialog.getByRole('button', { name: say('staff.closings.reopen'), exact: true }).click();
  await planning.page.locator('[data-state="reopened"]').first().waitFor();

  const kept = await report(8, { correction_reason: 'Un tramo estaba dos veces', variance_kind: 'external', variance_reason: 'Lluvias' });
  assert.equal(kept.status, 201, JSON.stringify(kept.body));
  await planning.page.reload();
  await planning.page.getByText('El acta 12 sumaba un tramo dos veces.').nth(1).waitFor();
  await look(planning.page, 'periods-restated');
  const { items } = await made.planner.get('list_restatements', { id: made.plan.id });
  const its = items.find((one) => one.kind === 'indicator');
  assert.deepEqual(its.figures[0], { figure: 'reported_value', before: '10', after: '8' });
  await planning.close();

  const { page, close } = await enter('gerencia', `/app/elements/${its && (await made.planner.get('list_elements', { id: made.plan.id })).items.find((one) => one.code === 'E1.1').id}?on=2024-12-31`);
  await page.getByRole('heading', { name: say('staff.restatements.title') }).waitFor();
  await look(page, 'element-restated');
  await page.goto(`/app/plans/${made.plan.id}/board?on=2024-04-15`);
  await page.getByText(/cerrado el .*con 1 corrección publicada/).waitFor();
  await look(page, 'board-closed');
  await close();
});

test('citizens download what was known then, and its hash is the one on the page', { timeout: 180_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/es/datos-abiertos');
  await page.getByRole('heading', { name: say('portal.data_frozen_head') }).waitFor();
  await look(page, 'open-data-frozen');
  const first = page.getByRole('listitem').filter({ hasText: 'copia n.º 1' });
  const hash = /[0-9a-f]{64}/.exec(await first.innerText())[0];
  const address = await first.getByRole('link').getAttribute('href');
  const file = Buffer.from(await (await fetch(new URL(address, program.origin))).arrayBuffer());
  assert.equal(createHash('sha256').update(file).digest('hex'), hash);
  assert.match(file.toString(), /indicator,E1\.1,I-E1\.1,/);
  await page.goto('/es/planes/VIAS/E1.1?al=2024-12-31');
  await page.getByRole('heading', { name: say('portal.restatements_head') }).waitFor();
  await page.getByText(/reportado: antes 10, ahora 8/).waitFor();
  await look(page, 'portal-restated');
  await close();
});
