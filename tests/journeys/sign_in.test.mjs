// An official signs in, is told plainly what went wrong before, and leaves nothing behind when signing out.
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

test('an official signs in and lands where the work is', async () => {
  const account = program.accountOf('planeacion');
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/app/');
  const enter = page.getByRole('button', { name: say('staff.sign_in.enter'), exact: true });
  await enter.waitFor();
  await look(page, 'sign-in');

  await enter.click();
  await page.getByText(say('staff.sign_in.user_name_missing')).waitFor();
  await page.getByText(say('staff.sign_in.password_missing')).waitFor();

  await page.getByLabel(say('staff.sign_in.user_name')).fill(account.user);
  await page.getByLabel(say('staff.sign_in.password'), { exact: true }).fill('no es esta');
  await enter.click();
  await page.getByText(say('staff.sign_in.refused')).waitFor();
  await look(page, 'sign-in-refused');

  await signIn(page, account);
  await page.waitForURL('**/app/review**');
  await page.getByRole('link', { name: say('staff.nav.board'), exact: true }).click();
  await page.waitForURL('**/app/plans/*/board**');
  await page.getByText(/Al 30 de septiembre de 2025/).first().waitFor();
  await look(page, 'board');

  await page.getByRole('button', { name: /^Cuenta de / }).click();
  await page.getByRole('button', { name: say('staff.sign_out'), exact: true }).click();
  await enter.waitFor();
  const answer = await page.request.get(`${program.origin}/api/v1/session`);
  assert.equal(answer.status(), 401);
  await close();
});

test('nobody reads a plan through the API without an account', async () => {
  const answer = await fetch(`${program.origin}/api/v1/plans`);
  assert.equal(answer.status, 401);
  assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
});
