// Takes the manual's pictures from the invented town, so that they never age: `node tests/journeys/manual_pictures.mjs
// [WORD...]` after `./dev build` takes those whose name holds one of the words; all without words.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApi } from './api.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { goalMap } from './goal_map.mjs';
import { csv, rowsOf, tryFile } from './import_steps.mjs';
import { root, startEmptyProgram, startProgram } from './program.mjs';
import { say } from './texts.mjs';
import { typedInto } from './xlsx.mjs';

const folder = join(root, 'docs/manual/pictures');
const wanted = process.argv.slice(2);
const limit = 60 * 1024;
const device = { viewport: { width: 1320, height: 840 }, colorScheme: 'light', reducedMotion: 'reduce' };

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** As WebP, no better than the limit allows: words stay readable at half of the best quality. */
async function capture(page, name) {
  const session = await page.context().newCDPSession(page);
  for (const quality of [75, 60, 45, 30]) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > limit) continue;
    await writeFile(join(folder, `${name}.webp`), bytes);
    return console.log(`${name} ${Math.round(bytes.length / 1024)} KB`);
  }
  return assert.fail(`${name} is larger than ${limit} bytes`);
}

async function take(browser, program, { name, as, address, act }) {
  const storageState = as && (await program.storageState(as));
  const { page, close } = await openPage(browser, program.origin, { ...device, ...(as && { storageState }) });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await act?.(page);
  await page.waitForTimeout(300);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await page.waitForTimeout(300);
  await capture(page, name);
  await close();
}

const shot = (name, as, address, act) => ({ name, as, address, act });
const to = (selector) => (page) => page.locator(selector).first().scrollIntoViewIfNeeded();

/** Who is who in fixtures/town/people.csv. */
const people = {
  titular: 'elena.ejemplo', planner: 'tomas.ejemplo', director: 'ramiro.ejemplo', reporter: 'simon.ejemplo',
  verifier: 'ines.ejemplo', administrator: 'sistemas.ejemplo',
};

function portalShots({ plan, goals }) {
  const ofPlan = `/es/planes/${encodeURIComponent(plan.code)}`;
  return [
    shot('portal', null, '/es'),
    shot('portal-plan', null, ofPlan),
    shot('portal-goal', null, `${ofPlan}/${goals.streets.code}`),
    shot('portal-data', null, '/es/datos-abiertos'),
  ];
}

/** Two rows filled, one of them in another measure; the verdicts. */
async function fillWorkbook(page) {
  await page.getByText(say('staff.workbook.title')).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: say('staff.workbook.download') }).click();
  const bytes = await readFile(await (await coming).path());
  const buffer = typedInto(bytes, 2, { I6: 20, D7: 'toneladas', I7: 15 });
  await page.locator('details input[accept=".xlsx"]').setInputFiles({ name: 'informe.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.locator('tr[data-verdict]').first().waitFor();
  await page.locator('#workbook-seen').scrollIntoViewIfNeeded();
}

function boardShots({ plan, goals, office, period }, on) {
  const board = `/app/plans/${plan.id}/board?on=${on}`;
  const of = (goal) => `/app/elements/${goal.id}?on=${on}`;
  return [
    shot('sign-in', null, '/app/sign-in'),
    shot('board', people.titular, board),
    shot('board-axis', people.titular, `${board}&under=${goals.water.id}`, to('#elements')),
    shot('board-why', people.titular, board, (page) => page.locator('#content table button').first().click()),
    shot('board-day', people.titular, board, (page) => page.getByRole('button', { name: /^al \d+ de /i }).first().click()),
    shot('search', people.director, board, async (page) => {
      await button(page, say('staff.search.open')).click();
      await page.getByRole('combobox', { name: say('staff.search.hint') }).fill('agua');
    }),
    shot('element', people.director, of(goals.streets)),
    shot('presentation', people.titular, `/app/plans/${plan.id}/presentation?on=${on}`),
    shot('money', people.titular, `/app/plans/${plan.id}/money?on=${on}`),
    shot('schedule', people.director, `/app/plans/${plan.id}/schedule?on=${on}`),
    shot('report', people.reporter, of(goals.recycling), async (page) => {
      await button(page, say('staff.report.begin')).first().click();
      await page.getByLabel(say('staff.report.value'), { exact: true }).fill('21,5');
    }),
    shot('office-report', people.reporter, `/app/plans/${plan.id}/reports/${office}/${period}?on=${on}`),
    shot('workbook', people.reporter, `/app/plans/${plan.id}/reports/${office}/${period}?on=${on}`, fillWorkbook),
    shot('verify', people.verifier, of(goals.streets), (page) => button(page, say('staff.verify.begin')).first().click()),
  ];
}

const pasted = `código\tnombre\tnivel\tempieza\ttermina
90.1\tConstruir dos bibliotecas veredales\tMeta\t2026-01-15\t2026-11-30
90.2\tDotar diez escuelas rurales con laboratorio\tMeta\t2026-02-01\t2026-12-15`;

function planningShots({ plan, goals }, on) {
  // Goals are pasted beside a goal: the fourth row is one.
  const inGrid = (name, act, row = 2) => shot(name, people.planner, `/app/plans/${plan.id}/edit`, async (page) => {
    await page.getByRole('treegrid').waitFor();
    await page.getByLabel(say('staff.edit.reason')).fill('Acuerdo 12');
    await page.locator('[data-column="code"]').nth(row).click();
    await act?.(page);
  });
  const map = goalMap({ code: 'PRUEBA', name: 'Plan de prueba' });
  return [
    shot('plans', people.planner, '/app/plans'),
    inGrid('editor'),
    inGrid('editor-weights', (page) => button(page, say('staff.edit.weights')).click()),
    inGrid('editor-paste', async (page) => {
      await button(page, say('staff.edit.paste')).click();
      await page.getByRole('dialog').getByRole('textbox').first().fill(pasted);
    }, 3),
    shot('sheet', people.planner, `/app/elements/${goals.streets.id}/sheets`),
    shot('readiness', people.planner, `/app/plans/${plan.id}/readiness`),
    shot('reports', people.planner, `/app/plans/${plan.id}/reports?on=${on}`),
    shot('import-errors', people.planner, '/app/imports', async (page) => {
      await tryFile(page, csv('plan-con-errores.csv', rowsOf('Unidad de Vías y Alumbrado', 'Dirección de Ambiente').bad), map);
      await page.getByRole('region', { name: say('staff.verdicts.table') }).waitFor();
    }),
  ];
}

const administrationShots = [
  shot('institution', people.administrator, '/app/administration'),
  shot('offices', people.administrator, '/app/administration/offices'),
  shot('people', people.administrator, '/app/administration/people'),
  // The year before is that of the plan: its windows are seen.
  shot('calendar', people.administrator, '/app/administration/calendar', async (page) => {
    await page.getByRole('button', { name: /^← \d{4}$/ }).click();
    await page.getByText(/^Ventanas de entrega de /).first().waitFor();
  }),
  shot('ledger', people.administrator, '/app/administration/ledger'),
];

const firstShots = [shot('set-up', null, '/app/set-up')];

const isWanted = ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word));

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
const program = await startProgram('town');
const empty = await startEmptyProgram();
try {
  const api = openApi(program.origin, await program.token(people.planner));
  const plan = (await api.get('list_plans')).items[0];
  const { on } = await api.get('show_board', { id: plan.id });
  const { items } = await api.get('list_elements', { id: plan.id, query: { limit: 1000 } });
  const coded = (code) => items.find((row) => row.code === code) ?? assert.fail(`the town has no ${code}`);
  const matrix = await api.get('list_reports', { id: plan.id, query: { on } });
  const { office } = matrix.items.find((row) => row.office.code === 'AMBIENTE') ?? assert.fail('the matrix has no AMBIENTE');
  const period = `${on.slice(0, 4)}-T4`;
  const subject = { plan, office: office.id, period, goals: { water: coded('1'), streets: coded('1.2.1.1'), recycling: coded('3.2.1.2') } };
  const shots = [...portalShots(subject), ...boardShots(subject, on), ...planningShots(subject, on), ...administrationShots];
  for (const one of shots.filter(isWanted)) await take(browser, program, one);
  for (const one of firstShots.filter(isWanted)) await take(browser, empty, one);
} finally {
  await browser.close();
  await program.stop();
  await empty.stop();
}
