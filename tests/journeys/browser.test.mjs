// The harness sees what it is for: a stranger's request, a script's error, a page that axe refuses, a page too wide.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { assertAccessible, look, openBrowser, openPage } from './browser.mjs';

const page = (body, head = '') => `<!doctype html><html lang="es"><head><title>Prueba</title>
  <meta name="viewport" content="width=device-width">${head}</head><body><main><h1>Prueba</h1>${body}</main></body></html>`;
const pages = {
  '/good': page('<p>Nada que objetar.</p>'),
  '/stranger': page('<img alt="ajena" src="http://stranger.invalid/a.png">'),
  '/broken': page('<script>throw new Error("roto")</script>'),
  '/unnamed': page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'),
  '/wide': page('<div style="width: 900px">ancho</div>'),
};
let server;
let browser;
let origin;

before(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages[request.url] ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

async function visit(path, act = async () => {}) {
  const { page: tab, close } = await openPage(browser, origin);
  await tab.goto(path);
  try {
    await act(tab);
  } finally {
    await close();
  }
}

test('a proper page passes', () => visit('/good', (tab) => look(tab, 'harness')));
test('a request to another origin fails the journey', () => assert.rejects(visit('/stranger'), /left the origin/));
test('an error of a script fails the journey', () => assert.rejects(visit('/broken'), /roto/));
test('a picture without a name fails', () => assert.rejects(visit('/unnamed', (tab) => assertAccessible(tab, 'x')), /image-alt/));
test('a page wider than a telephone fails', () => assert.rejects(visit('/wide', (tab) => look(tab, 'wide')), /wider than/));
