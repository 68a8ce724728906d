// An official takes tables along: what is filtered on the screen is in the file, and the file says so itself. A citizen
// does the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';
import { rowsOf } from './xlsx.mjs';

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

/** The bytes behind a link, asked as the browser would. */
async function fileBehind(page, link) {
  const answer = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()['content-disposition'], /^attachment/);
  return answer.body();
}

test('the board and the schedule leave with what was filtered', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  const api = openApi(program.origin, await program.token('planeacion'));
  const [plan] = (await api.get('list_plans')).items;

  const red = (await api.get('list_elements', { id: plan.id, query: { light: 'red', kind: 'goal' } })).items;
  await page.goto(`/app/plans/${plan.id}/board?light=red&kind=goal`);
  await page.getByRole('button', { name: say('staff.view.export') }).click();
  const elements = rowsOf(await fileBehind(page, page.getByRole('menuitem', { name: say('staff.view.export_xlsx') })));
  assert.equal(elements.length - 1, red.length);
  assert.deepEqual(elements.slice(1).map(([code]) => code).sort(), red.map(({ code }) => code).sort());

  const link = (name) => page.getByRole('link', { name, exact: true });
  await page.goto(`/app/plans/${plan.id}/schedule`);
  await link(say('staff.table.csv')).waitFor();
  const schedule = (await fileBehind(page, link(say('staff.table.csv')))).toString();
  const all = (await api.get('show_schedule', { id: plan.id })).items.length;
  assert.match(schedule, new RegExp(`\r\n\r\nCronograma\r\nFilas,${all}\r\n`));
  await close();
});

test('the offices of an institution open as a workbook', { timeout: 120_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('administracion'));
  await page.goto('/app/administration/offices');
  const link = page.getByRole('link', { name: say('staff.table.xlsx'), exact: true });
  await link.waitFor();
  await look(page, 'export-offices');
  const offices = await fileBehind(page, link);
  const { items } = await openApi(program.origin, await program.token()).get('list_offices');
  assert.equal(rowsOf(offices).length - 1, items.length);
  assert.equal(rowsOf(offices, 2)[1][1], items.length, 'the file says how many');
  await close();
});

test('a citizen takes the goals along that the page lists', { timeout: 120_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/es');
  await page.locator('main a[href^="/es/planes/"]').first().click();
  await page.goto(`${page.url().split('?')[0]}?luz=red`);
  const listed = Number(/\d+/.exec(await page.locator('#lista').innerText())?.[0] ?? 0);
  await look(page, 'export-portal');
  const goals = rowsOf(await fileBehind(page, page.getByRole('link', { name: 'Excel', exact: true })));
  assert.equal(goals.length - 1, listed);
  await close();
});

// Who had lost the right meanwhile read the browser's own "download failed".
test('a file that is refused says so in words', { timeout: 120_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await page.goto('/app/reminders/contacts');
  const link = page.getByRole('link', { name: say('staff.table.csv'), exact: true });
  const given = page.waitForEvent('download');
  await link.click();
  assert.match((await given).suggestedFilename(), /^contacts.*\.csv$/);

  const api = openApi(program.origin, await program.token());
  const { person } = await openApi(program.origin, await program.token('planeacion')).get('get_session');
  for (const grant of (await api.get('list_grants', { id: person.id })).items) await api.call('revoke_grant', { id: grant.id });
  await link.click();
  const said = page.getByRole('dialog', { name: say('staff.download.refused') });
  await said.getByText(say('staff.error.not_allowed.title')).waitFor();
  await look(page, 'export-refused');
  await page.keyboard.press('Escape');
  await said.waitFor({ state: 'hidden' });
  await close();
});
