// wrk against a program or a file server, and nginx as the file server to compare with.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Requests per second of wrk over `seconds`; refuses a run in which an answer was not a success. */
export function requestsPerSecond(url, headers = {}, seconds = 4, more = ['-c', '32']) {
  const options = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const told = execFileSync('wrk', [...more, '-t', '1', '-d', `${seconds}s`, ...options, url], { encoding: 'utf8' });
  if (/Non-2xx|Socket errors/.test(told)) throw new Error(`wrk on ${url}:\n${told}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(told)[1]);
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The median of both sides, measured in turns so that a busy moment hits both. */
export async function compare(ours, theirs, turns = 3) {
  const [a, b] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    a.push(await ours());
    b.push(await theirs());
  }
  return { ours: median(a), theirs: median(b), ratio: median(a) / median(b) };
}

/** An nginx with one worker that serves `files` (name → bytes) as they are, without a log. */
export async function startNginx(files, port) {
  const folder = mkdtempSync(join(tmpdir(), 'timon-nginx-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'nginx.conf'), `
    worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    ${process.getuid() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; keepalive_requests 1000000000; open_file_cache max=100;
      types { application/json json; text/html html; }
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      server { listen 127.0.0.1:${port}; root ${folder}; }
    }`);
  const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if ((await fetch(`${origin}/${Object.keys(files)[0]}`).catch(() => null))?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, stop };
}
