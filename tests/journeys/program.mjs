// The real program on a fresh demonstration, on a free port of this machine; one per journey file.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const timon = process.env.TIMON_PROGRAM ?? join(root, 'build/timon');

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function untilReady(origin, child, log) {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`timon serve ended with ${child.exitCode}:\n${log.join('')}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`timon serve is not ready after 30 s:\n${log.join('')}`);
}

/** `timon serve` on the data, on a free port or the one it had. */
async function serve(data, asked) {
  const port = asked ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const log = [];
  const child = spawn(timon, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => log.push(String(text)));
  await untilReady(origin, child, log);
  const removeData = () => rm(data, { recursive: true, force: true });
  const stop = async ({ keepData = false } = {}) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    if (!keepData) await removeData();
  };
  /** As a power cut would. */
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return { origin, port, log, child, removeData, stop, kill };
}

/** A new installation: nobody may enter before somebody types the token that the program told. */
export async function startEmptyProgram() {
  const { origin, log, stop } = await serve(await mkdtemp(join(tmpdir(), 'timon-journey-')));
  const setUpToken = () => /(\S{16,})\s*$/m.exec(log.filter((text) => /set-up|puesta en marcha/i.test(text)).join(''))?.[1];
  return { origin, log, setUpToken, stop };
}

/** `command` runs another command line of the program on the same data, such as `user list`. The demonstration is the
 * real plan, or `town`, the invented municipality with a lived year. */
export async function startProgram(demonstration = 'tenjo') {
  const data = await mkdtemp(join(tmpdir(), 'timon-journey-'));
  const command = async (...words) => (await run(timon, [...words, '--data', data], { maxBuffer: 64 << 20 })).stdout;
  const accounts = accountsIn(await command('demo', demonstration));
  let served = await serve(data);
  const { origin, port, log, child, removeData } = served;
  const stop = (how) => served.stop(how);
  const kill = () => served.kill();
  const serveAgain = async () => {
    served = await serve(data, port);
  };
  const accountOf = (user) => accounts[user] ?? assert.fail(`timon demo printed no account ${user}`);
  const post = (path, body, headers = {}) =>
    fetch(`${origin}/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  /** The demonstration's day becomes another one: what is done from then on is done on it, and what was delivered
   * before, on the day that ends. */
  const goTo = async (day) => {
    await served.stop({ keepData: true });
    const database = new DatabaseSync(join(data, 'timon.db'));
    database.exec(`UPDATE reports SET delivered_at = (SELECT demonstration_on || 'T15:00:00.000000Z' FROM installation)
      WHERE delivered_at > (SELECT created_at FROM installation)`);
    database.prepare('UPDATE installation SET demonstration_on = ?').run(day);
    database.close();
    await serveAgain();
  };
  const enter = async (account) => {
    const entered = await post('/session', { user_name: account.user, password: account.password });
    assert.equal(entered.status, 200, await entered.clone().text());
    const { csrf_token } = await entered.json();
    const cookie = entered.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    return { cookie, csrf_token };
  };
  /** What a browser holds once the account signed in. */
  const storageState = async (user) => {
    const { cookie } = await enter(accountOf(user));
    const cookies = cookie.split('; ').map((each) => each.split('='));
    return { origins: [], cookies: cookies.map(([name, ...value]) => ({ name, value: value.join('='), url: origin })) };
  };
  /** An API token of the account, made as its owner would: signed in, by the API. */
  const token = (user = 'administracion') => tokenOf(accountOf(user));
  const tokenOf = async (account) => {
    const { cookie, csrf_token } = await enter(account);
    const made = await post('/tokens', { name: 'journey' }, { cookie, 'x-timon-csrf': csrf_token });
    assert.ok(made.ok, await made.clone().text());
    return (await made.json()).token;
  };
  return { origin, data, accountOf, command, token, tokenOf, storageState, stop, kill, serveAgain, goTo, removeData, log, pid: child.pid };
}

/** What `timon demo` prints: one password, then a line per account with user name and kind of person. */
function accountsIn(text) {
  const password = /contraseña (\S+):/.exec(text)?.[1];
  const users = [...text.matchAll(/^ {2}([a-z.]+) {2,}\S/gm)].map((match) => match[1]);
  assert.ok(password && users.length > 0, `timon demo printed no accounts:\n${text}`);
  return Object.fromEntries(users.map((user) => [user, { user, password }]));
}
