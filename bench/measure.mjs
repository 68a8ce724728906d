// Measures the running program against yardsticks of the same run and writes docs/performance.md. Ratios are the
// message; absolute values belong to the machine.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { openApi } from '../tests/journeys/api.mjs';
import { freePort, root, startProgram } from '../tests/journeys/program.mjs';
import { coldStart } from './cold_start.mjs';
import { ganttTable } from './gantt.mjs';
import { importRate } from './import_rate.mjs';
import { compare, requestsPerSecond, startNginx } from './load.mjs';
import { rawCommitsPerSecond } from './raw_commit.mjs';
import { reporter } from './report_rate.mjs';
import { largeBoard } from './large_board.mjs';
import { reportMatrix } from './report_matrix.mjs';

const rows = [];
const whole = (number) => Math.round(number).toLocaleString('en-US');

function row(claim, ours, yardstick, ratio) {
  rows.push(`| ${claim} | ${ours} | ${yardstick} | ${ratio} |`);
  console.log(rows.at(-1));
}

const residentMegabytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function againstNginx(program, name, path, headers, file) {
  const answer = await fetch(program.origin + path, { headers: { ...headers, 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const nginx = await startNginx({ [file]: bytes }, await freePort());
  const { ours, theirs, ratio } = await compare(
    () => requestsPerSecond(program.origin + path, headers),
    () => requestsPerSecond(`${nginx.origin}/${file}`),
  );
  await nginx.stop();
  row(`${name}, ${whole(bytes.length / 1024)} KB, requests per second`, whole(ours), `nginx, same bytes: ${whole(theirs)}`, ratio.toFixed(2));
}

async function durableReports(program, plan) {
  const token = await program.token('gerencia');
  const reports = await reporter(openApi(program.origin, token), plan, program.origin, token);
  for (const [name, connections] of [['one after another', 1], ['16 at a time', 16]]) {
    const { ours, theirs, ratio } = await compare(() => reports.rate(connections), () => rawCommitsPerSecond(program.data));
    row(`durable values reported per second, ${name}`, whole(ours), `raw commit of one row: ${whole(theirs)}`, ratio.toFixed(2));
  }
  reports.close();
}

async function yearOfReports() {
  const { offices, lines, deliveries, milliseconds } = await reportMatrix();
  for (const { width, ours, theirs, ratio } of deliveries)
    row(`durable deliveries of an office's report (${lines} lines) per second, ${width} at a time`, whole(ours), `raw commit of one row: ${whole(theirs)}`, ratio.toFixed(2));
  row(`matrix of ${offices} offices × 12 months, all delivered, computed anew, ms (median of 20)`, milliseconds.toFixed(1), 'at most 50', '');
}

async function largePlan() {
  const { elements, values, cold, after, kept } = await largeBoard(process.env.TIMON_TEST_POSTGRES);
  const size = `${whole(elements)} elements, ${whole(values)} values, PostgreSQL`;
  row(`board read from nothing, ms (${size})`, whole(cold), '', '');
  row('the same after one more value, ms (median of 9)', whole(after), '', '');
  row('the same as it is kept, requests per second', whole(kept), '', '');
}

async function main() {
  const program = await startProgram();
  try {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    row('idle memory, demonstration loaded, MB', residentMegabytes(program.pid).toFixed(0), '', '');
    const token = await program.token();
    const api = openApi(program.origin, token);
    const { demonstration_on: on } = await api.get('get_session');
    const plan = (await api.get('list_plans')).items[0];
    const bearer = { authorization: `Bearer ${token}` };
    await againstNginx(program, 'board of the demonstration', `/api/v1/plans/${plan.id}/board?on=${on}`, bearer, 'board.json');
    await againstNginx(program, 'portal, page of the plan', `/es/planes/${plan.code}`, {}, 'plan.html');
    await durableReports(program, plan);
  } finally {
    await program.stop();
  }
  const { rate, count, seconds, held } = await importRate();
  row(`import, rows per second (${whole(count)} rows, new plan)`, whole(rate), `${seconds.toFixed(1)} s in all`, '');
  row('longest wait of another writer meanwhile, s', held.toFixed(1), 'at most 5 allowed', '');
  row('cold start to the first answer, ms (median of 7)', whole(await coldStart()), '', '');
  await yearOfReports();
  if (process.env.TIMON_TEST_POSTGRES) await largePlan();
  writeFileSync(join(root, 'docs/performance.md'), page(await ganttTable()));
}

const page = (gantt) => `# Performance

Written by \`./dev bench\`. Ratios within one run are the message; absolute values belong to the machine
(${cpus()[0].model.trim()}, ${availableParallelism()} cores, load and server on the same ones). SQLite where nothing else is said, plain HTTP, no
compression on either side; wrk with 32 connections; medians of 3 turns taken alternately.

| what | Timón | beside it | ratio |
|---|---|---|---|
${rows.join('\n')}

${gantt}`;

await main();
