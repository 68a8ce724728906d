// The Gantt in a browser: first render and frames while scrolling, on made-up plans with dates, links and facts of every
// row, imported into the demonstration. `node bench/gantt.mjs [ROWS...]` prints the table alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../tests/journeys/api.mjs';
import { openBrowser, openPage } from '../tests/journeys/browser.mjs';
import { goalMap } from '../tests/journeys/goal_map.mjs';
import { startProgram } from '../tests/journeys/program.mjs';
import { say } from '../tests/journeys/texts.mjs';
import { median } from './load.mjs';

const on = '2026-06-30';
const mapOf = (code) => goalMap({
  code,
  name: `Plan de medición ${code}`,
  more: 'start_on = "INICIO"\nend_on = "FIN"\npredecessors = "ANTES"',
  isVerified: true,
});

const years = [2024, 2025];
const dayAfter = (days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);

/** `count` elements in all: an axis per 250 rows, chains of four that wait for each other. */
function workbook(count) {
  const head = ['CODIGO EJE', 'EJE', 'CODIGO META', 'META', 'RESPONSABLE', 'INICIO', 'FIN', 'ANTES', 'INDICADOR', 'UNIDAD',
    ...['PLANEADO', 'EJECUTADO', 'VERIFICADO'].flatMap((kind) => years.map((year) => `${kind} ${year}`))];
  const axes = Math.max(1, Math.round(count / 250));
  const lines = [head.join(';')];
  for (let row = 0; row < count - axes; row++) {
    const axis = 1 + Math.floor((row * axes) / (count - axes));
    const step = row % 4;
    const begin = (((row - step) * 37) % 600) + step * 150;
    lines.push([`E${axis}`, `Eje ${axis}`, `M${row + 1}`, `Meta de producto número ${row + 1} con un nombre tan largo como los de verdad`,
      `Secretaría ${1 + (row % 30)}`, dayAfter(begin), dayAfter(begin + 100 + (row % 60)), step > 0 ? `M${row}` : '',
      `Indicador ${row + 1}`, 'Número', ...years.map(() => 50), ...years.map((_, year) => (row * 7 + year) % 60), ...years.map((_, year) => (row * 5 + year) % 40)].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** In the page: when the first row was painted. */
function watchFirstRow() {
  globalThis.firstRow = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[role=treegrid] [data-row]')) requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** In the page: the time between frames while `step` pixels are scrolled in each. */
function scrollFrames({ step, frames }) {
  const box = document.querySelector('[role=treegrid]').parentElement;
  box.scrollTop = 0;
  return new Promise((resolve) => {
    const times = [];
    let direction = 1;
    let empty = 0;
    const frame = (now) => {
      times.push(now);
      const rows = [...box.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
      const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
      if (!rows.some((row) => row.top <= middle && row.bottom >= middle)) empty += 1;
      if (times.length > frames) return resolve({ deltas: times.slice(1).map((at, index) => at - times[index]), empty });
      const before = box.scrollTop;
      box.scrollTop += direction * step;
      if (box.scrollTop === before) direction = -direction;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Asks how long the page's main thread worked, in milliseconds of processor time: a busy machine does not change it. */
async function stopwatch(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

async function scrolled(page, step) {
  const frames = 240;
  const worked = await stopwatch(page);
  const before = await worked();
  const { deltas, empty } = await page.evaluate(scrollFrames, { step, frames });
  return { deltas, empty, processor: ((await worked()) - before) / frames };
}

async function firstRender(browser, program, storageState, plan) {
  const { page, close } = await openPage(browser, program.origin, { storageState });
  await page.addInitScript(watchFirstRow);
  await page.goto('/app/timon.svg');
  const worked = await stopwatch(page);
  const before = await worked();
  await page.goto(`/app/plans/${plan}/schedule?on=${on}&zoom=quarter`);
  const seen = await page.evaluate(() => globalThis.firstRow);
  const processor = (await worked()) - before;
  const answer = await page.evaluate(() => {
    const { responseEnd, encodedBodySize, decodedBodySize } = performance.getEntriesByType('resource').find((each) => /\/schedule\?/.test(each.name));
    return { responseEnd, encodedBodySize, decodedBodySize };
  });
  return { page, close, seen, processor, render: seen - answer.responseEnd, ...answer };
}

/** From another page of the plan, with the app running: what opening the Gantt costs by itself. */
async function openedFrom(browser, program, storageState, plan) {
  const { page, close } = await openPage(browser, program.origin, { storageState });
  const schedule = page.getByRole('link', { name: say('staff.nav.schedule'), exact: true });
  await page.goto(`/app/plans/${plan}/readiness`);
  await schedule.waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(watchFirstRow);
  const worked = await stopwatch(page);
  const before = await worked();
  await schedule.click();
  await page.evaluate(() => globalThis.firstRow);
  const processor = (await worked()) - before;
  await close();
  return processor;
}

async function measured(browser, program, storageState, plan) {
  const runs = [];
  for (let turn = 0; turn < 5; turn++) {
    const run = await firstRender(browser, program, storageState, plan);
    runs.push(run);
    if (turn < 4) await run.close();
  }
  const { page, close, encodedBodySize, decodedBodySize } = runs.at(-1);
  const openAll = page.getByRole('button', { name: say('staff.elements.open_all'), exact: true });
  if ((await openAll.count()) === 0) await page.getByRole('button', { name: say('staff.elements.close_all'), exact: true }).click();
  await openAll.click();
  await page.waitForTimeout(500);
  const reading = await scrolled(page, 120);
  const racing = await scrolled(page, 1400);
  await close();
  const openings = [];
  for (let turn = 0; turn < 5; turn++) openings.push(await openedFrom(browser, program, storageState, plan));
  const middle = (name) => median(runs.map((run) => run[name]));
  return { encodedBodySize, decodedBodySize, seen: middle('seen'), render: middle('render'), processor: middle('processor'), opening: median(openings), reading, racing };
}

const percentile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];
const framesPerSecond = (deltas) => 1000 / (deltas.reduce((sum, one) => sum + one, 0) / deltas.length);
const told = ({ deltas, empty, processor }) =>
  [processor.toFixed(1), framesPerSecond(deltas).toFixed(0), percentile(deltas, 0.95).toFixed(0), empty].join(' | ');

/** Without counts: 1,000, 5,000 and 10,000 rows. */
export async function ganttTable(asked = []) {
  const counts = asked.length > 0 ? asked : [1000, 5000, 10_000];
  const program = await startProgram();
  const browser = await openBrowser();
  const lines = [];
  try {
    for (const count of counts) {
      const [file, map] = [join(program.data, `${count}.csv`), join(program.data, `${count}.toml`)];
      writeFileSync(file, workbook(count));
      writeFileSync(map, mapOf(`GANTT-${count}`));
      await program.command('import', file, '--map', map);
      const api = openApi(program.origin, await program.token('planeacion'));
      const plan = (await api.get('list_plans')).items.find((each) => each.code === `GANTT-${count}`);
      const { items } = await api.get('show_schedule', { id: plan.id, query: { on } });
      if (items.length !== count) throw new Error(`${items.length} rows instead of ${count}`);
      const { encodedBodySize, decodedBodySize, seen, render, processor, opening, reading, racing } =
        await measured(browser, program, await program.storageState('planeacion'), plan.id);
      const kilobytes = `${Math.round(encodedBodySize / 1024)} of ${Math.round(decodedBodySize / 1024)}`;
      lines.push(`| ${count.toLocaleString('en-US')} | ${kilobytes} | ${render.toFixed(0)} | ${seen.toFixed(0)} | ${processor.toFixed(0)} | ${opening.toFixed(0)} | ${told(reading)} | ${told(racing)} |`);
      console.log(lines.at(-1));
    }
  } finally {
    await browser.close();
    await program.stop();
  }
  return `## Gantt

In headless Chromium without a graphics card, 1440 × 900, every branch open, chains of four linked rows. Render: from
the answer's last byte to the first rows painted, median of 5; in all: from the address to the rows, with the app's own files,
and the main thread's processor time for it: most of it starts the app. Opening: the same from another page of the plan.
Scrolling 120 pixels per frame (reading) and 1,400 (racing: every row new in each frame), 240 frames: the main thread's processor
time per frame, of which 16.7 ms make 60 frames a second whatever else the machine does; frames per second and the 95th
percentile between two frames as they came; frames that had no row in the middle.

| rows | KB sent (brotli) of JSON | render, ms | in all, ms | ms of processor | opening: ms of processor | reading: ms of processor | frames/s | p95, ms | blank | racing: ms of processor | frames/s | p95, ms | blank |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

if (process.argv[1] === import.meta.filename) console.log(await ganttTable(process.argv.slice(2).map(Number)));
