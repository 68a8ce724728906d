// From starting `timon serve` on a loaded demonstration to its first answer.
import { spawn } from 'node:child_process';
import { freePort, startProgram, timon } from '../tests/journeys/program.mjs';
import { median } from './load.mjs';

async function once(data) {
  const port = await freePort();
  const start = process.hrtime.bigint();
  const child = spawn(timon, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' });
  while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`timon serve ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return milliseconds;
}

export async function coldStart() {
  const program = await startProgram();
  await program.stop({ keepData: true });
  const times = [];
  for (let turn = 0; turn < 7; turn++) times.push(await once(program.data));
  await program.removeData();
  return median(times);
}
