// The Gantt by keyboard alone: find a row, read it, move its days, be told of a conflict, print; nothing by mouse.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { makeDatedPlan } from './dated_plan.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

const on = '2025-09-30';
let program;
let browser;
let made;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
  made = await makeDatedPlan(program);
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const scheduled = async (code) => {
  const { items } = await made.planner.get('show_schedule', { id: made.plan.id, query: { on } });
  return items.find((row) => row.code === code);
};
const focused = (page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function openGantt(user) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(`/app/plans/${made.plan.id}/schedule?on=${on}`);
  await opened.page.getByRole('treegrid', { name: say('staff.schedule.label') }).getByRole('row').nth(1).waitFor();
  return opened;
}

/** By Tab alone, from the top of the page. */
async function tabToRows(page) {
  for (let step = 0; step < 40; step++) {
    if (await page.evaluate(() => document.activeElement?.dataset?.row !== undefined)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail('Tab never reaches the rows');
}

test('the schedule tells what is critical and how much room the rest has', async () => {
  const [works, signs, opening] = [await scheduled('E1.1.3'), await scheduled('E1.1.4'), await scheduled('E1.1.5')];
  assert.equal(works.slack_days, 16, 'the opening waits for its own day');
  assert.equal(signs.slack_days, 275);
  assert.equal(signs.latest_end_on, '2026-06-14');
  assert.equal(opening.slack_days, 0);
  assert.equal((await scheduled('E1.1')).days_from, 'below');
  assert.deepEqual([works.approved_start_on, works.approved_end_on], ['2025-07-01', '2026-05-29']);
});

test('a planner finds, reads and moves an activity without a mouse', async () => {
  const { page, close } = await openGantt('planeacion');
  await look(page, 'gantt');
  await tabToRows(page);
  await press(page, 'Home');
  assert.match(await focused(page), /^E1 Movilidad/);
  await press(page, 'ArrowLeft');
  assert.equal(await page.locator('[data-row]').count(), 1, 'the axis is closed');
  await press(page, 'ArrowRight', 'End');
  assert.match(await focused(page), /E1\.1 Vía La Punta|Abrir la vía/);
  await press(page, 'Home', '*');
  await page.keyboard.type('constr');
  assert.match(await focused(page), /Construir 3,2 km.*Del 1 jul 2025 al 29 may 2026.*16 días de holgura.*espera a E1\.1\.2/);
  await press(page, '+', '-');

  await press(page, 'F2', 'ArrowRight', 'Escape');
  await page.getByText(say('staff.schedule.moving.cancelled')).waitFor();
  assert.equal((await scheduled('E1.1.3')).end_on, '2026-05-29', 'nothing is saved without asking');

  await press(page, 'F2', 'Shift+PageDown', 'Shift+ArrowRight');
  await page.getByRole('status').filter({ hasText: 'al 29 jun 2026' }).waitFor();
  await look(page, 'gantt-moving');
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('termina 31 días más tarde de lo aprobado').waitFor();
  await dialog.getByText(/E1\.1\.5$/).waitFor();
  await look(page, 'gantt-confirm');
  await dialog.getByLabel(say('staff.schedule.move.reason')).focus();
  await page.keyboard.type('Temporada de lluvias, acta 7');
  await press(page, 'Tab', 'Enter');
  await dialog.waitFor({ state: 'detached' });
  const moved = await scheduled('E1.1.3');
  assert.deepEqual([moved.start_on, moved.end_on, moved.approved_end_on], ['2025-07-01', '2026-06-29', '2026-05-29']);
  assert.equal(moved.slack_days, 0, 'now everything waits for it');
  await page.getByRole('status').filter({ hasText: 'E1.1.3' }).waitFor();
  assert.match(await focused(page), /Construir 3,2 km/, 'the focus is back on its row');
  await look(page, 'gantt-moved');
  await close();
});

test('who was overtaken is told so, and saves again on what is true now', async () => {
  const { page, close } = await openGantt('planeacion');
  await tabToRows(page);
  await page.keyboard.type('comprar');
  await press(page, 'F2', 'ArrowRight', 'Enter');
  const dialog = page.getByRole('dialog');
  const { version } = await scheduled('E1.1.4');
  await made.planner.get('edit_element', { id: made.ids['E1.1.4'], body: { version, end_on: '2025-10-31', reason: 'Otro proveedor' } });
  await dialog.getByLabel(say('staff.schedule.move.reason')).fill('Se recibió antes');
  await dialog.getByRole('button', { name: say('staff.schedule.move.save') }).press('Enter');
  await dialog.getByText(say('error.version_mismatch')).waitFor();
  await dialog.getByText(/al 31 oct 2025/).waitFor();
  await look(page, 'gantt-conflict');
  assert.equal((await scheduled('E1.1.4')).end_on, '2025-10-31', 'the other change stands');
  await dialog.getByRole('button', { name: say('staff.schedule.move.save') }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.equal((await scheduled('E1.1.4')).end_on, '2025-09-13');
  await close();
});

test('who may not edit reads the same and moves nothing', async () => {
  const { page, close } = await openGantt('verificacion');
  await tabToRows(page);
  await page.keyboard.type('comprar');
  await press(page, 'F2');
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.equal(await page.getByRole('button', { name: say('staff.schedule.move.begin') }).count(), 0);
  await close();
});

test('the equal table says the same, and paper has lines instead of pictures', async () => {
  const { page, close } = await openGantt('planeacion');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal((pdf.match(/\/Subtype \/Image/g) ?? []).length, 0);
  await page.getByRole('button', { name: say('staff.schedule.as_table') }).press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Construir 3,2 km' });
  await row.getByText('29 may 2026').waitFor();
  await row.getByText('E1.1.2', { exact: true }).waitFor();
  await look(page, 'gantt-table');
  await close();
});
