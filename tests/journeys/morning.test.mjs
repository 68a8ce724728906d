// A planning director with a spreadsheet that nobody told the program has a lit board before ten minutes have passed, by
// the screens alone: no address, no map and no command is typed after the start.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { beginTown } from './morning_steps.mjs';
import { brazilianWorkbook, loadByMap, ownWorkbook, yearlyWorkbook } from './own_workbook.mjs';
import { startEmptyProgram } from './program.mjs';
import { say } from './texts.mjs';

let program;
let browser;
before(async () => {
  program = await startEmptyProgram();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const seen = ['first-page', 'people', 'columns', 'imported'];
const goalsOf = async (page, on = '') => {
  const plan = /plans\/(\d+)\//.exec(page.url())[1];
  const { items } = await (await page.request.get(`/api/v1/plans/${plan}/elements?kind=goal${on && `&on=${on}`}`)).json();
  return items;
};

async function enter(page) {
  await page.getByLabel(say('staff.sign_in.user_name')).fill('marta');
  await page.getByLabel(say('staff.sign_in.password'), { exact: true }).fill('una clave larga y propia');
  await page.getByRole('button', { name: say('staff.sign_in.enter'), exact: true }).click();
  await page.getByRole('link', { name: say('staff.nav.imports') }).waitFor();
}

test('an own workbook of thirty goals becomes a lit board, and no column is corrected by hand', { timeout: 400_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  const take = (name) => (seen.includes(name) ? look(page, `morning-${name}`) : undefined);
  await beginTown(page, program.setUpToken(), take);
  await loadByMap(page, ownWorkbook, take);
  await page.getByText('San Miguel con infraestructura').first().waitFor();
  const goals = await goalsOf(page);
  assert.equal(goals.length, 30);
  assert.ok(goals.every(({ office }) => office), 'each goal has its office');
  const lit = goals.filter(({ light }) => light !== 'grey');
  assert.equal(lit.length, 30, 'every goal has its light');
  assert.equal(await page.getByRole('heading', { level: 1 }).first().innerText(), say('staff.board.title'));
  await close();
});

test('a second workbook, in Portuguese, tells which offices it brings, and stands beside the first plan', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/app/');
  await enter(page);
  await page.getByRole('link', { name: say('staff.nav.imports') }).click();
  await page.getByRole('link', { name: say('staff.map.begin') }).click();
  const take = async (name) => {
    if (name !== 'columns') return;
    await page.getByText('Secretaria Municipal de Saúde; Secretaria de Educação; Secretaria do Meio Ambiente').waitFor();
    await look(page, 'morning-offices-new');
  };
  await loadByMap(page, brazilianWorkbook, take);
  assert.deepEqual((await goalsOf(page)).map(({ code }) => code), ['M01', 'M02', 'M03', 'M04', 'M05']);
  await page.getByRole('button', { name: new RegExp(`^${say('staff.plans.switch')}`) }).click();
  await page.getByRole('link', { name: /^PROGRAMA OPERATIVO ANUAL 2026/ }).click();
  await page.getByText('San Miguel con infraestructura').first().waitFor();
  await close();
});

test('targets of the year alone light the quarters that were done; what is no sum is told', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/app/');
  await enter(page);
  await page.goto('/app/imports/map');
  const take = async (name) => {
    if (name === 'columns') assert.ok(await page.getByLabel(say('staff.map.divided')).isChecked());
    if (name !== 'trial') return;
    await page.getByText('se programó también en sus 4 períodos').waitFor();
    // 220 older people cared for, in each quarter: no sum.
    await page.getByRole('row').filter({ hasText: 'parece un nivel' }).filter({ hasText: '220' }).first().waitFor();
    await look(page, 'morning-trial-of-years');
  };
  await loadByMap(page, yearlyWorkbook, take);
  const goals = await goalsOf(page, '2026-09-30');
  assert.equal(goals.length, 30);
  assert.deepEqual(goals.filter(({ light }) => light === 'grey').map(({ name }) => name), []);
  await close();
});
