// One box for everything, by keyboard alone: elements without accents, people, offices, and what one can do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

test('Ctrl K finds and does, without a mouse', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await signIn(page, program.accountOf('gerencia'));
  await page.waitForURL('**/app/work**');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: say('staff.search.hint') });
  await box.waitFor();
  await page.getByRole('option', { name: new RegExp(say('staff.work.title')) }).waitFor();
  await look(page, 'palette-acts');

  await page.keyboard.type('vivienda deficit');
  const hit = page.getByRole('group', { name: say('staff.palette.group.elements') }).getByRole('option').first();
  await hit.waitFor();
  assert.match(await hit.innerText(), /déficit.*vivienda/i);
  await look(page, 'palette-found');
  await box.fill('infraestructura');
  await page.getByRole('group', { name: say('staff.palette.group.offices') }).getByRole('option').first().waitFor();
  await box.fill('demostracion');
  await page.getByRole('group', { name: say('staff.palette.group.people') }).getByRole('option').first().waitFor();
  await look(page, 'palette-people');
  await box.fill('zzzqqq');
  await page.getByText(say('staff.search.none')).waitFor();
  await look(page, 'palette-none');

  await box.fill('oscura');
  await page.getByRole('option', { name: new RegExp(say('staff.palette.scheme', { name: say('staff.scheme.dark') })) }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
  await page.keyboard.press('Control+k');
  await box.fill('reportar');
  await page.getByRole('group', { name: say('staff.palette.group.reports') }).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: say('staff.report.title') }).waitFor();
  assert.ok(!asked.some((path) => /\/plans\/\d+\/elements$/.test(path)), 'no list of all elements was loaded');
  await close();
});

test('a word finds nothing of other institutions, and people only who may see them', { timeout: 120_000 }, async () => {
  const answer = await fetch(`${program.origin}/api/v1/search?words=vivienda`);
  assert.equal(answer.status, 401);
});
