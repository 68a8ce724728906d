// The manual is found from where one works and read without signing in or script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { say } from './texts.mjs';

let program, browser;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

test('the help key leads to the manual', async () => {
  const { page, context, close } = await openPage(browser, program.origin, { storageState: await program.storageState('gerencia') });
  await page.goto('/app/');
  await page.getByRole('navigation', { name: say('staff.nav.label') }).waitFor();
  await page.keyboard.press('?');
  const [manual] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('dialog').getByRole('link', { name: say('staff.manual') }).click(),
  ]);
  await manual.waitForURL('**/es/ayuda');
  await close();
});

test('each chapter is read without script, its pictures shown', async () => {
  const { page, close } = await openPage(browser, program.origin, { javaScriptEnabled: false });
  await page.goto('/es');
  await page.getByRole('contentinfo').getByRole('link', { name: say('portal.manual') }).click();
  const chapters = await page.locator('.manual a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(chapters.length >= 7);
  for (const chapter of chapters) {
    await page.goto(chapter);
    const broken = await page.locator('.manual img').evaluateAll((pictures) =>
      pictures.filter((picture) => picture.naturalWidth === 0).map((picture) => picture.src));
    assert.deepEqual(broken, [], chapter);
    assert.ok(await page.locator('h1').isVisible());
  }
  await close();
});

test('its pages can be read by everybody', async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/es/ayuda');
  await look(page, 'manual');
  await page.goto('/es/ayuda/ejecutor');
  await look(page, 'manual-chapter');
  await page.goto('/pt/ajuda/ejecutor');
  await page.getByText('O manual está em espanhol.').waitFor();
  await close();
});
