// Every example of every component of the portal, as a page of its own: axe has nothing to say about any.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { assertAccessible, openBrowser, openPage } from './browser.mjs';
import { root } from './program.mjs';

const writer = process.env.TIMON_EXAMPLES_WRITER ?? join(root, 'build/web_portal_test');
const types = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8' };
let folder, server, browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timon-examples-'));
  await promisify(execFile)(writer, ['--gtest_filter=Examples.become_pages'], { env: { ...process.env, TIMON_EXAMPLES_DIR: folder } });
  server = createServer(async (request, response) => {
    const name = decodeURIComponent(request.url.slice(1));
    const bytes = /^[\w.-]+$/.test(name) ? await readFile(join(folder, name)).catch(() => null) : null;
    response.writeHead(bytes ? 200 : 404, { 'content-type': types[name.split('.').at(-1)] ?? 'text/plain' }).end(bytes ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true });
});

test('components: axe on each example', async () => {
  const examples = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  assert.ok(examples.length > 20, 'the examples were written');
  const { page, close } = await openPage(browser, `http://127.0.0.1:${server.address().port}`);
  for (const example of examples) {
    await page.goto(`/${example}`);
    await assertAccessible(page, example);
  }
  await close();
});
