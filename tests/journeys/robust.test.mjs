// What goes wrong in town halls: the power fails while a report is delivered, somebody attaches a film, a name is a
// formula. Nothing is lost, nothing is let in, and each says what to do. Two people in one report stand in
// office_report.test.mjs; a server killed during an upload and a program with another name in evidence.test.mjs.
import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let made;
let folder;
before(async () => {
  program = await startProgram();
  made = await makeReportingPlan(program);
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'timon-film-'));
});
after(async () => {
  await browser?.close();
  await program?.stop();
  await rm(folder, { recursive: true, force: true });
});

const on = '2024-12-31';
const at = (period) => ({ id: made.plan.id, office: made.office, period, query: { on } });
const boxOf = (page, code) => page.locator(`[id="${made.indicators[code]}.value"]`);
const button = (page, name) => page.getByRole('button', { name, exact: true });
const saved = (page) => page.getByText(/^Guardado \d\d:\d\d$/).waitFor();
const reportedIn = (period) =>
  Promise.all(['E1.1', 'E1.2'].map(async (code) =>
    (await made.manager.get('list_facts', { id: made.indicators[code] })).items.filter((fact) => fact.kind === 'reported' && fact.period === period).length));

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

/** Before it began, in its midst, about its end: one quarter each. */
const killedAfter = [['2024-T1', 0], ['2024-T2', 6], ['2024-T3', 14]];
test('a server that is killed while a report is delivered: all of it counts or nothing, and no word is lost', { timeout: 480_000 }, async (t) => {
  for (const [period, milliseconds] of killedAfter) {
    const { page, close } = await enter('gerencia', `/app/plans/${made.plan.id}/reports/${made.office}/${period}?on=${on}`);
    await boxOf(page, 'E1.1').fill('10');
    await boxOf(page, 'E1.2').fill('40');
    const activities = page.getByLabel(say('staff.office_report.place.activities'), { exact: true });
    await activities.fill('Tres frentes de obra abiertos.');
    await saved(page);
    await page.route('**/delivery**', async (route) => {
      route.continue().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await program.kill();
    }, { times: 1 });
    await button(page, say('staff.office_report.deliver')).click();
    await page.getByText(say('staff.error.unreachable.title')).or(page.locator('header [data-state="delivered"]')).first().waitFor();
    if (milliseconds === 0) await look(page, 'robust-killed-at-delivery');
    await program.serveAgain();
    const counts = await reportedIn(period);
    assert.ok(counts.join() === '0,0' || counts.join() === '1,1', `half of the report counts: ${counts}`);
    const { state } = await made.manager.get('show_report', at(period));
    assert.equal(state, counts[0] === 0 ? 'draft' : 'delivered', `killed after ${milliseconds} ms`);
    t.diagnostic(`killed after ${milliseconds} ms: ${state}`);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (state === 'draft') {
      assert.equal(await boxOf(page, 'E1.1').inputValue(), '10');
      assert.equal(await activities.inputValue(), 'Tres frentes de obra abiertos.');
      await button(page, say('staff.office_report.deliver')).click();
    }
    await page.locator('header [data-state="delivered"]').waitFor();
    assert.deepEqual(await reportedIn(period), [1, 1], 'once each');
    await close();
  }
});

test('a film of 200 MB is refused before a byte of it is sent, and the report goes on', { timeout: 240_000 }, async () => {
  const film = join(folder, 'inauguracion.pdf');
  const file = await open(film, 'w');
  await file.truncate(200 * 1024 * 1024);
  await file.close();
  const { page, close } = await enter('gerencia', `/app/plans/${made.plan.id}/reports/${made.office}/2024-T4?on=${on}`);
  const sent = [];
  page.on('request', (request) => request.url().includes('/chunks/') && sent.push(request.url()));
  const line = page.locator(`[data-subject="${made.indicators['E1.1']}"]`);
  await line.locator('input[type="file"]').first().setInputFiles(film);
  await line.getByText(/25 MB/).first().waitFor();
  await look(page, 'robust-film-refused');
  assert.deepEqual(sent, []);
  await button(page, say('staff.evidence.remove', { name: 'inauguracion.pdf' })).click();
  await boxOf(page, 'E1.1').fill('10');
  await boxOf(page, 'E1.2').fill('40');
  await saved(page);
  await button(page, say('staff.office_report.deliver')).click();
  await page.locator('header [data-state="delivered"]').waitFor();
  await close();
});

test('a name that is a formula stays a name, on the screen and in the file', { timeout: 180_000 }, async () => {
  const admin = openApi(program.origin, await program.token());
  const formula = '=HYPERLINK("https://malo.example";"Ver acta")';
  const office = (await admin.get('list_offices')).items.find(({ id }) => id === made.office);
  await admin.get('edit_office', { id: office.id, body: { version: office.version, name: formula } });
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/reports?on=${on}`);
  await page.getByRole('rowheader', { name: formula }).waitFor();
  const file = await page.request.get(`/api/v1/plans/${made.plan.id}/reports?on=${on}&format=csv`);
  const rows = (await file.text()).split('\r\n').filter((row) => row.includes('HYPERLINK'));
  assert.ok(rows.length > 0);
  for (const row of rows) assert.match(row, /(^|,)"'=HYPERLINK/, 'a spreadsheet reads text');
  await close();
});
