// A citizen without account reads what the government promised, down to a goal, its evidence and why its figure is so.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertAccessible, look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';

let program, browser;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const scriptless = { javaScriptEnabled: false };

test('the way from the start to a goal needs no script', async () => {
  const { page, close } = await openPage(browser, program.origin, scriptless);
  await page.goto('/');
  assert.match(await page.locator('html').getAttribute('lang'), /^es$/);
  assert.match(await page.locator('.summary-sentence').first().textContent(), /^Este plan todavía no dice qué resultados busca.* Al 30 de septiembre de 2025 se esperaba/);
  await page.locator('.plan h2 a').first().click();
  await page.getByRole('rowheader').first().getByRole('link').click();
  assert.ok(await page.getByRole('navigation', { name: 'Usted está en' }).isVisible());
  for (let depth = 0; depth < 8 && (await page.locator('.elements').count()) > 0; depth += 1) {
    await page.getByRole('rowheader').first().getByRole('link').click();
  }
  assert.ok(await page.locator('.indicator').first().isVisible(), 'the lowest level shows its indicator');
  assert.match(await page.locator('main').textContent(), /Fuente: /);
  await close();
});

test('a figure leads to why it is so', async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/');
  await page.locator('.plan h2 a').first().click();
  await page.getByRole('rowheader').first().getByRole('link').click();
  await page.locator('.figure-why').first().click();
  assert.match(page.url(), /#por-que-planned$/);
  await page.locator('#por-que-planned summary').click();
  assert.match(await page.locator('#por-que-planned').textContent(), /media de lo que está debajo/);
  await close();
});

test('goals are filtered by light and word, and a wrong date is explained', async () => {
  const { page, close } = await openPage(browser, program.origin, scriptless);
  await page.goto('/');
  await page.locator('.plan h2 a').first().click();
  const all = await page.locator('.lights a strong').allTextContents();
  await page.locator('.lights a').first().click();
  assert.match(await page.locator('#lista').textContent(), new RegExp(`^(Una meta|${all[0]} metas)$`));
  const address = new URL(page.url());
  await page.goto(`${address.pathname}?buscar=zzzzqqq`);
  assert.match(await page.locator('main').textContent(), /Ninguna meta coincide/);
  await page.goto(`${address.pathname}?al=ayer`);
  assert.match(await page.locator('.error-summary').textContent(), /«ayer» no es una fecha/);
  await close();
});

test('each page looks as it should, in every size and light, and axe has nothing to say', async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/es');
  const plan = await page.locator('.plan h2 a').first().getAttribute('href');
  await look(page, 'portal-home');
  await page.goto(plan);
  await look(page, 'portal-plan');
  await page.goto(`${plan}?luz=red`);
  await look(page, 'portal-goals');
  const goal = await page.getByRole('rowheader').first().getByRole('link').getAttribute('href');
  await page.goto(goal);
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  await look(page, 'portal-goal');
  for (const [name, address] of [['empty', `${plan}?buscar=zzzzqqq`], ['mistake', `${plan}?al=ayer`], ['missing', '/es/nada'],
    ['accessibility', '/en/accessibility'], ['open-data', '/pt/dados-abertos']]) {
    await page.goto(address);
    await look(page, `portal-${name}`);
  }
  await page.goto('/api/v1/docs');
  await assertAccessible(page, 'the documentation of the API');
  await close();
});
