// The board opens on results: what changes for people before what is done; goals that no indicator tells of are named; and
// money stands beside the work.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let town, tenjo, browser;
before(async () => {
  [town, tenjo] = [await startProgram('town'), await startProgram()];
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await Promise.all([town?.stop(), tenjo?.stop()]);
});

async function openBoard(program, query = '') {
  const planner = program === town ? 'tomas.ejemplo' : 'planeacion';
  const api = openApi(program.origin, await program.token(planner));
  const plan = (await api.get('list_plans')).items[0];
  const visit = await openPage(browser, program.origin);
  await signIn(visit.page, program.accountOf(planner));
  await visit.page.goto(`/app/plans/${plan.id}/board${query}`);
  await visit.page.locator('#attention').waitFor();
  return { ...visit, api, plan };
}

test('results come first, each with its target, and answer why', async () => {
  const { page, api, plan, close } = await openBoard(town);
  const { results } = await api.get('show_board', { id: plan.id });
  assert.ok(results.count > 0, 'the example has results');
  const levels = results.items.map(({ level }) => level);
  assert.deepEqual(levels, [...levels].sort(), 'impact before result');
  const rows = page.locator('section[aria-labelledby=results] tbody tr');
  assert.equal(await rows.count(), Math.min(6, results.count));
  const [first, attention] = [await page.locator('#results').boundingBox(), await page.locator('#attention').boundingBox()];
  assert.ok(first.y < attention.y, 'before what needs attention');
  await look(page, 'board-results');
  await rows.first().getByRole('button').click();
  await page.getByRole('dialog', { name: say('staff.why.title') }).waitFor();
  await close();
});

test('goals without a result are marked, and the filter finds them', async () => {
  const { page, api, plan, close } = await openBoard(town);
  const without = (await api.get('list_elements', { id: plan.id, query: { concern: 'no_result' } })).items;
  assert.ok(without.length > 0, 'the example has a goal that has only activities');
  for (const { kind } of without) assert.equal(kind, 'goal');
  await page.locator('section[aria-labelledby=results]').getByRole('link', { name: /^Ver la/ }).click();
  await page.waitForURL(/concern=no_result/);
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  await page.locator('#elements').getByText(say('staff.no_result.mark'), { exact: true }).first().waitFor();
  await look(page, 'board-no-result');
  await close();
});

test('a plan without results is told so, with what to do', async () => {
  const { page, close } = await openBoard(tenjo);
  await page.getByText(say('staff.sentence.no_results')).waitFor();
  await page.getByText(say('staff.results.what_to_do').slice(0, 40)).waitFor();
  await close();
});

test('money stands beside the work, by axis and office, and is found by its concern', async () => {
  const { page, api, plan, close } = await openBoard(tenjo);
  const section = page.locator('section[aria-labelledby=money-beside]');
  await section.getByRole('table').waitFor();
  const ahead = (await api.get('list_elements', { id: plan.id, query: { concern: 'money_ahead' } })).items;
  assert.ok(ahead.length > 0, 'somewhere money runs ahead of the work');
  for (const { money } of ahead) assert.ok(money.points > 15, 'beyond the margin');
  await look(page, 'board-money');
  await section.getByRole('button').first().click();
  await page.getByRole('dialog').getByText(say('staff.money.rule.gap').slice(0, 30)).waitFor();
  await close();
});

test('the example has money at its initiatives, and one of them was paid before it was built', async () => {
  const { page, api, plan, close } = await openBoard(town);
  const ahead = (await api.get('list_elements', { id: plan.id, query: { concern: 'money_ahead' } })).items;
  assert.deepEqual(ahead.map(({ code }) => code), ['1.1.2']);
  const money = await api.get('show_money', { id: plan.id });
  const stages = Object.fromEntries(money.figures.of_year.stages.map(({ stage, amount }) => [stage, amount]));
  assert.equal(stages.approved, stages.modified, 'what one initiative lost another one got');
  assert.ok(stages.committed > stages.accrued && stages.accrued > stages.paid && stages.paid > 0);
  await page.locator('section[aria-labelledby=money-beside]').getByRole('table').waitFor();
  await page.locator('#attention + ol').getByText(/^1\.1\.2 · /).waitFor();
  await look(page, 'board-town-money');
  await close();
});

test('a presentation opens on results, or says that there are none and what to do', async () => {
  for (const [program, isTold] of [[town, true], [tenjo, false]]) {
    const { page, plan, close } = await openBoard(program);
    await page.goto(`/app/plans/${plan.id}/presentation`);
    await page.getByRole('heading', { level: 1, name: say('staff.results.title'), exact: true }).waitFor();
    const rows = page.locator('article tbody tr');
    assert.equal((await rows.count()) > 0, isTold);
    if (!isTold) await page.getByText(say('staff.results.what_to_do').slice(0, 40)).waitFor();
    await look(page, isTold ? 'presentation-results' : 'presentation-no-results');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: plan.name, exact: true }).waitFor();
    await close();
  }
});

test('without budget data nothing of money is on the board', async () => {
  const { page, api, close } = await openBoard(tenjo);
  const plan = await api.get('create_plan', { body: { code: 'SIN', name: 'Plan sin dinero', start_on: '2026-01-01', end_on: '2026-12-31' } });
  await api.get('add_element', { id: plan.id, body: { code: 'E1', level: 'axis', name: 'Movilidad' } });
  await page.goto(`/app/plans/${plan.id}/board`);
  await page.locator('#attention').waitFor();
  assert.equal(await page.locator('#money-beside').count(), 0);
  await close();
});

test('citizens see results first, and bands behind the bars, without script', async () => {
  const { page, close } = await openPage(browser, town.origin, { javaScriptEnabled: false });
  const visit = await openPage(browser, town.origin);  // axe is a script
  const seen = async (name) => {
    await visit.page.goto(page.url());
    await look(visit.page, name);
  };
  await page.goto('/');
  await page.locator('.plan h2 a').first().click();
  assert.ok((await page.locator('.results li').count()) > 0);
  await seen('portal-results');
  await page.locator('.results-name a').first().click();
  assert.ok((await page.locator('.series-band').count()) > 0, 'bands lie behind the bars of the goal');
  assert.ok((await page.locator('.series-key-band').count()) > 0, 'and have words');
  await seen('portal-bands');
  await page.goBack();
  await page.locator('.elements-name a').first().click();
  assert.ok((await page.locator('.series-band').count()) > 0, 'an axis is drawn by its compliance');
  await seen('portal-axis-bands');
  await Promise.all([close(), visit.close()]);
});
