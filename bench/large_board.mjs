// The board of a plan of a great city's size on PostgreSQL: read from nothing, after one more value, and as it is kept.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, timon, untilReady } from '../tests/journeys/program.mjs';
import { writePlan } from './import_rate.mjs';
import { median, requestsPerSecond } from './load.mjs';

const on = '2026-12-31';

async function milliseconds(work) {
  const start = performance.now();
  const answer = await work();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  return performance.now() - start;
}

/** An empty database beside `url`, as a URI. */
function freshDatabase(url) {
  const name = `timon_bench_${process.pid}`;
  execFileSync('psql', ['-qX', '-c', `CREATE DATABASE ${name}`, url]);
  return url.replace(/^(postgresql:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

async function measured(origin, token) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const get = (path) => fetch(`${origin}/api/v1${path}`, { headers });
  const { items } = await (await get('/plans')).json();
  const plan = items.find((each) => each.code === 'BENCH');
  const board = `/plans/${plan.id}/board?on=${on}`;
  const cold = await milliseconds(() => get(board));
  const { items: goals } = await (await get(`/plans/${plan.id}/elements?kind=goal&limit=9`)).json();
  const after = [];
  for (const goal of goals) {
    const { indicators } = await (await get(`/elements/${goal.id}`)).json();
    const body = JSON.stringify({ period: '2026', value: 11 });
    await milliseconds(() => fetch(`${origin}/api/v1/indicators/${indicators[0].id}/targets`, { method: 'POST', headers, body }));
    after.push(await milliseconds(() => get(board)));
  }
  const kept = requestsPerSecond(`${origin}/api/v1${board}`, { authorization: headers.authorization });
  return { cold, after: median(after), kept };
}

/** `goals` of eight values each, below 40 axes. */
export async function largeBoard(postgres, goals = 7_500) {
  const folder = mkdtempSync(join(tmpdir(), 'timon-large-'));
  const place = ['--data', join(folder, 'data'), '--database', freshDatabase(postgres)];
  execFileSync(timon, ['demo', ...place], { stdio: 'ignore' });
  const { plan, map } = writePlan(folder, goals);
  execFileSync(timon, ['import', plan, '--map', map, ...place], { stdio: ['ignore', 'ignore', 'inherit'] });
  const token = execFileSync(timon, ['token', 'create', '--user', 'planeacion', ...place], { encoding: 'utf8' }).trim().split('\n').at(-1);
  const port = await freePort();
  const child = spawn(timon, ['serve', ...place, '--listen', `127.0.0.1:${port}`, '--quiet'], { stdio: 'ignore' });
  try {
    await untilReady(`http://127.0.0.1:${port}`, child, []);
    return { elements: goals + 40, values: goals * 8, ...(await measured(`http://127.0.0.1:${port}`, token)) };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  }
}
