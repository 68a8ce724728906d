// The board as those who decide use it: filters in the address, views that are kept and shared, a presentation by
// keyboard, and drawings that are tables too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let board;
const button = (page, name) => page.getByRole('button', { name, exact: true });

before(async () => {
  program = await startProgram();
  browser = await openBrowser();
  const api = openApi(program.origin, await program.token('planeacion'));
  const plan = (await api.get('list_plans')).items[0];
  board = `/app/plans/${plan.id}/board`;
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

async function openAs(user) {
  const visit = await openPage(browser, program.origin);
  await signIn(visit.page, program.accountOf(user));
  return visit;
}

const openBoard = async (page, query = '') => {
  await page.goto(`${board}${query}`);
  await page.locator('#attention').waitFor();
};

test('filters hold for the whole board, stand in the address, and each can be taken off', async () => {
  const { page, close } = await openAs('planeacion');
  await openBoard(page);
  const goals = () => page.locator('#attention + ol > li').count();
  assert.ok(await goals(), 'nothing needs attention in the demonstration');
  await button(page, say('staff.filter.open').match(/=0 \{([^}]*)/)[1]).click();
  await page.getByLabel(say('staff.filter.light'), { exact: true }).selectOption('red');
  await page.waitForURL(/light=red/);
  await page.getByLabel(say('staff.filter.under'), { exact: true }).selectOption({ index: 1 });
  await page.waitForURL(/under=\d+/);
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await look(page, 'board-filters');
  const shared = page.url();
  const reasons = await page.locator('#attention + ol').textContent().catch(() => '');
  await page.goto(shared);
  await page.locator('#attention').waitFor();
  assert.equal(await page.locator('#attention + ol').textContent().catch(() => ''), reasons, 'the address is the view');
  await page.getByRole('button', { name: new RegExp(`^${say('staff.filter.off', { filter: say('staff.filter.light'), chosen: '' })}`) }).click();
  await page.waitForURL((url) => !url.search.includes('light'));
  await close();
});

// A link to what hung below an element that is gone said that the page did not exist.
test('a board below an element that is not in the plan says so, and leads back to the whole board', async () => {
  const { page, close } = await openAs('planeacion');
  await page.goto(`${board}?under=7&light=red`);
  await page.getByText(say('error.unknown_element')).waitFor();
  await look(page, 'board-refused');
  await page.getByRole('link', { name: say('staff.filter.clear'), exact: true }).click();
  await page.locator('#attention').waitFor();
  assert.equal(new URL(page.url()).search, '');
  await close();
});

test('a view is kept, shared, and opens the board of somebody else', async () => {
  const planner = await openAs('planeacion');
  await openBoard(planner.page, '?light=red');
  await button(planner.page, say('staff.views.title')).click();
  await planner.page.getByRole('menuitem', { name: say('staff.views.save') }).click();
  await planner.page.getByLabel(say('staff.views.name'), { exact: true }).fill('Lo crítico');
  await planner.page.getByLabel(say('staff.views.is_shared')).check();
  await look(planner.page, 'board-save-view');
  await button(planner.page, say('staff.views.keep')).click();
  await button(planner.page, 'Lo crítico').waitFor();
  await planner.close();

  const manager = await openAs('gerencia');
  await openBoard(manager.page);
  await button(manager.page, say('staff.views.title')).click();
  await manager.page.getByRole('menuitem', { name: say('staff.views.manage') }).click();
  const kept = manager.page.waitForResponse((answer) => answer.url().endsWith('/views/default') && answer.ok());
  await manager.page.getByRole('radio', { name: /^Lo crítico/ }).click();
  await kept;
  await look(manager.page, 'board-manage-views');
  assert.ok(await manager.page.getByRole('dialog').isVisible(), 'choosing does not close what is open');
  assert.equal(await manager.page.getByRole('button', { name: /^Dejar de compartir/ }).count(), 0, 'a manager may not unshare');
  await manager.page.keyboard.press('Escape');
  await manager.page.goto(board);
  await manager.page.waitForURL(/light=red/);
  await button(manager.page, 'Lo crítico').click();
  await manager.page.getByRole('menuitem', { name: say('staff.views.whole') }).click();
  await manager.page.waitForURL((url) => !url.search.includes('light'));
  await manager.page.goto(board);
  await manager.page.waitForURL(/light=red/);
  const off = say('staff.filter.off', { filter: say('staff.filter.light'), chosen: '' });
  await manager.page.getByRole('button', { name: new RegExp(`^${off}`) }).click();
  await manager.page.waitForURL((url) => !url.search.includes('light'));
  await button(manager.page, say('staff.filter.open').match(/=0 \{([^}]*)/)[1]).waitFor();
  await manager.close();
});

test('a presentation goes through the axes by keyboard and back to the board', async () => {
  const { page, close } = await openAs('alcaldia');
  await openBoard(page);
  await page.getByRole('link', { name: say('staff.present.open') }).click();
  const title = page.locator('article h1');
  await title.waitFor();
  const whole = await title.textContent();
  await look(page, 'presentation');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((before) => document.querySelector('article h1')?.textContent !== before, whole);
  const first = await title.textContent();
  await look(page, 'presentation-axis');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((before) => ![undefined, before].includes(document.querySelector('article h1')?.textContent), first);
  await page.keyboard.press('Home');
  await page.waitForFunction((before) => document.querySelector('article h1')?.textContent === before, whole);
  await page.keyboard.press('Escape');
  await page.locator('#attention').waitFor();
  await close();
});

test('goals by weight, offices against axes, elements against periods: by keyboard, and as tables', async () => {
  const { page, close } = await openAs('planeacion');
  const scripts = [];
  page.on('request', (request) => scripts.push(request.url()));
  await openBoard(page);
  const isLoaded = (name) => scripts.some((url) => url.includes(`/${name}-`));
  assert.equal(isLoaded('tree-map'), false, 'drawings come when they are opened');
  const draw = (as) => page.getByText(say(`staff.map.as.${as}`), { exact: true }).click();
  await draw('tree');
  const boxes = page.locator('[data-place]');
  await boxes.first().waitFor();
  assert.ok(isLoaded('tree-map'));
  await page.locator('[data-place="0"]').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.place), '1');
  const goals = await boxes.count();
  await page.getByText(say('staff.map.table')).click();
  assert.equal(await page.locator('details tbody tr').count(), Math.min(500, goals), 'the table has every box');
  await page.locator('details summary').click();
  await look(page, 'board-tree-map');
  await draw('heat');
  await page.getByRole('rowheader').first().waitFor();
  await look(page, 'board-heat-map');
  await draw('trend');
  await page.getByText(say('staff.trend.hint')).waitFor();
  await page.getByRole('rowheader').first().waitFor();
  await look(page, 'board-trend');
  await close();
});

test('nothing jumps while the board comes in', async () => {
  const { page, close } = await openAs('planeacion');
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openBoard(page);
  await page.waitForLoadState('networkidle');
  const shifted = await page.evaluate(() => window.shifted);
  assert.ok(shifted <= 0.1, `the layout of the board shifted by ${shifted.toFixed(3)}`);
  await close();
});
