// Rows per second of `timon import`: a made-up plan of axes and goals, an indicator each, with targets and actuals of
// four years, read from CSV into a fresh database; and how long another writer waits for it at the longest.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { goalMap } from '../tests/journeys/goal_map.mjs';
import { timon } from '../tests/journeys/program.mjs';

const years = [2024, 2025, 2026, 2027];

const map = goalMap({ code: 'BENCH', name: 'Plan de medición' });

function workbook(count) {
  const head = ['CODIGO EJE', 'EJE', 'CODIGO META', 'META', 'RESPONSABLE', 'INDICADOR', 'UNIDAD',
    ...years.map((year) => `PLANEADO ${year}`), ...years.map((year) => `EJECUTADO ${year}`)];
  const lines = [head.join(';')];
  for (let row = 0; row < count; row++) {
    const axis = 1 + Math.floor((row * 40) / count);
    const values = [...years.map((_, year) => 10 + ((row + year) % 90)), ...years.map((_, year) => (row * 7 + year) % 100)];
    lines.push([`E${axis}`, `Eje ${axis}`, `M${row + 1}`, `Meta de producto número ${row + 1}`, `Secretaría ${1 + (row % 30)}`,
      `Indicador ${row + 1}`, 'Número', ...values].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** A plan of `count` goals as CSV, and its map. */
export function writePlan(folder, count) {
  const files = { plan: join(folder, 'plan.csv'), map: join(folder, 'plan.toml') };
  writeFileSync(files.plan, workbook(count));
  writeFileSync(files.map, map);
  return files;
}

/** Seconds of the longest wait for SQLite's write lock until the child ends. */
async function longestWait(child, file) {
  const database = new DatabaseSync(file, { timeout: 120_000 });
  let longest = 0;
  while (child.exitCode === null) {
    const asked = performance.now();
    database.exec('BEGIN IMMEDIATE');
    database.exec('ROLLBACK');
    longest = Math.max(longest, (performance.now() - asked) / 1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  database.close();
  return longest;
}

export async function importRate(count = 20_000) {
  const folder = mkdtempSync(join(tmpdir(), 'timon-import-'));
  const files = writePlan(folder, count);
  const data = join(folder, 'data');
  execFileSync(timon, ['demo', '--data', data], { stdio: 'ignore' });  // an institution to import into
  const start = performance.now();
  const child = spawn(timon, ['import', files.plan, '--map', files.map, '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] });
  const held = await longestWait(child, join(data, 'timon.db'));
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  if (child.exitCode !== 0) throw new Error(`timon import ended with ${child.exitCode}`);
  return { rate: count / seconds, count, seconds, held };
}
