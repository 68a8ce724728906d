// The matrix of reports, computed anew at each question: 500 offices × 12 months, four indicators an office.
// `node bench/report_matrix.mjs` prints it alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApi } from '../tests/journeys/api.mjs';
import { goalMap } from '../tests/journeys/goal_map.mjs';
import { startProgram, timon } from '../tests/journeys/program.mjs';
import { median } from './load.mjs';

const offices = 500;
const goals = 4;
const on = '2025-12-31';

function workbook() {
  const lines = ['CODIGO EJE;EJE;CODIGO META;META;RESPONSABLE;INDICADOR;UNIDAD;PLANEADO 2025;EJECUTADO 2024'];
  for (let row = 0; row < offices * goals; row++)
    lines.push(`E${1 + (row % 20)};Eje ${1 + (row % 20)};M${row + 1};Meta ${row + 1};Dependencia ${1 + (row % offices)};Indicador ${row + 1};Número;120;`);
  return `${lines.join('\r\n')}\r\n`;
}

/** Milliseconds of an answer from the first byte asked to the last one read. */
export async function reportMatrix() {
  const folder = mkdtempSync(join(tmpdir(), 'timon-matrix-'));
  const files = [join(folder, 'plan.csv'), join(folder, 'plan.toml')];
  writeFileSync(files[0], workbook());
  writeFileSync(files[1], goalMap({ code: 'MATRIZ', name: 'Plan de medición' }).replace('frequency = "year"', 'frequency = "month"'));
  const program = await startProgram();
  try {
    execFileSync(timon, ['import', files[0], '--map', files[1], '--data', program.data], { stdio: ['ignore', 'ignore', 'inherit'] });
    const token = await program.token('planeacion');
    const api = openApi(program.origin, token);
    await api.get('add_periods', { body: { kind: 'month', start_on: '2025-01-01', end_on: '2025-12-31' } });
    const plan = (await api.get('list_plans')).items.find(({ code }) => code === 'MATRIZ');
    const times = [];
    for (let turn = 0; turn < 21; turn++) {
      const start = performance.now();
      const answer = await fetch(`${program.origin}/api/v1/plans/${plan.id}/reports?on=${on}`, { headers: { authorization: `Bearer ${token}` } });
      const { items, periods } = await answer.json();
      times.push(performance.now() - start);
      if (items.length !== offices || periods.length !== 12) throw new Error(`${items.length} offices × ${periods.length} periods`);
    }
    return median(times.slice(1));
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`${(await reportMatrix()).toFixed(1)} ms`);
