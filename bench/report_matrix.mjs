// A year of reports of 500 offices × 12 months with four indicators each: how fast they are delivered, and their matrix
// once all are, computed anew at each question. `node bench/report_matrix.mjs` prints it alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApi } from '../tests/journeys/api.mjs';
import { approvePlan } from '../tests/journeys/approve_plan.mjs';
import { goalMap } from '../tests/journeys/goal_map.mjs';
import { startProgram, timon } from '../tests/journeys/program.mjs';
import { openReports, reporterOfAll } from './deliveries.mjs';
import { compare, median } from './load.mjs';
import { rawCommitsPerSecond } from './raw_commit.mjs';

const offices = 500;
const goals = 4;
const on = '2025-12-31';

function workbook() {
  const lines = ['CODIGO EJE;EJE;CODIGO META;META;RESPONSABLE;INDICADOR;UNIDAD;PLANEADO 2025;EJECUTADO 2024'];
  for (let row = 0; row < offices * goals; row++)
    lines.push(`E${1 + (row % 20)};Eje ${1 + (row % 20)};M${row + 1};Meta ${row + 1};Dependencia ${1 + (row % offices)};Indicador ${row + 1};Número;120;`);
  return `${lines.join('\r\n')}\r\n`;
}

async function validateMeasures(planner, plan) {
  const { id: measure } = await planner.get('add_measure', { body: { code: 'MEDICION', name: 'unidades' } });
  for (let after = ''; after !== null; ) {
    const page = await planner.get('list_elements', { id: plan.id, query: { kind: 'goal', limit: 400, ...(after && { after }) } });
    for (const { id } of page.items)
      for (const indicator of (await planner.get('get_element', { id })).indicators)
        await planner.get('validate_measure', { id: indicator.id, body: { measure, version: indicator.version } });
    after = page.next;
  }
}

/** → the approved plan, as its planner reads it. */
async function makePlan(program, planner) {
  const folder = mkdtempSync(join(tmpdir(), 'timon-matrix-'));
  const files = [join(folder, 'plan.csv'), join(folder, 'plan.toml')];
  writeFileSync(files[0], workbook());
  writeFileSync(files[1], goalMap({ code: 'MATRIZ', name: 'Plan de medición' }).replace('frequency = "year"', 'frequency = "month"'));
  execFileSync(timon, ['import', files[0], '--map', files[1], '--data', program.data], { stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(folder, { recursive: true });
  await planner.get('add_periods', { body: { kind: 'month', start_on: '2025-01-01', end_on: '2025-12-31' } });
  const plan = (await planner.get('list_plans')).items.find(({ code }) => code === 'MATRIZ');
  await validateMeasures(planner, plan);
  await approvePlan(planner, plan);
  return plan;
}

/** Deliveries beside raw commits; each turn takes `count` reports that were not delivered yet. */
const rates = async (program, sender, reports, width, count) => ({
  width,
  ...(await compare(() => sender.deliver(reports.splice(0, count), width), () => rawCommitsPerSecond(program.data))),
});

/** Milliseconds of an answer from the first byte asked to the last one read. */
async function matrixTime(program, plan, token) {
  const times = [];
  for (let turn = 0; turn < 21; turn++) {
    const start = performance.now();
    const answer = await fetch(`${program.origin}/api/v1/plans/${plan.id}/reports?on=${on}`, { headers: { authorization: `Bearer ${token}` } });
    const { items, periods } = await answer.json();
    times.push(performance.now() - start);
    if (items.length !== offices || periods.length !== 12) throw new Error(`${items.length} offices × ${periods.length} periods`);
  }
  return median(times.slice(1));
}

/** → { offices, lines, deliveries: [{ width, ours, theirs, ratio }], milliseconds }. */
export async function reportMatrix() {
  const program = await startProgram();
  try {
    await program.goTo(on);
    const token = await program.token('planeacion');
    const planner = openApi(program.origin, token);
    const plan = await makePlan(program, planner);
    const { items, periods } = await planner.get('list_reports', { id: plan.id, query: { on } });
    const reports = items.flatMap(({ office }) => periods.map((period) => ({ office: office.id, period: period.code })));
    if (reports.length !== offices * 12) throw new Error(`${items.length} offices × ${periods.length} periods`);
    const sender = openReports(program.origin, await reporterOfAll(program), plan.id);
    await sender.writeDrafts(reports);
    const deliveries = [await rates(program, sender, reports, 1, 200), await rates(program, sender, reports, 16, 800)];
    await sender.deliver(reports, 16);
    return { offices, lines: goals, deliveries, milliseconds: await matrixTime(program, plan, token) };
  } finally {
    await program.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await reportMatrix());
