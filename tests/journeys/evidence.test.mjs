// A report comes with its proof: files are dropped on it, looked into, opened by the verifier, downloaded by citizens;
// what hides what it is stays out, and a stopped server loses nothing that it acknowledged.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { smallPdf } from './small_pdf.mjs';
import { criticalGoal, fillFact, signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

const program_file = readFileSync('/bin/true');
const place = 'GPS 4.917N 74.143W';

let program;
let browser;
let api;
let goal;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
  api = openApi(program.origin, await program.token('gerencia'));
  const { demonstration_on: on } = await api.get('get_session');
  const plan = (await api.get('list_plans')).items[0];
  goal = { plan, ...(await criticalGoal(api, plan, on)) };
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

/** A picture as a telephone takes it: with the place in its EXIF segment. */
async function photo(page) {
  const picture = await page.screenshot({ type: 'jpeg' });
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'), Buffer.from(place)]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(exif.length + 2);
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xe1]), size, exif, picture.subarray(2)]);
}

async function openGoal(user, options) {
  const person = await openPage(browser, program.origin, options);
  await signIn(person.page, program.accountOf(user));
  await person.page.goto(`/app/elements/${goal.element.id}`);
  await person.page.getByRole('heading', { name: goal.indicator.name }).first().waitFor();
  return person;
}

const rowOf = (page, name) => page.getByRole('listitem').filter({ hasText: name });
const chooser = (page) => page.getByLabel(say('staff.evidence.choose')).and(page.locator('input'));

test('a report is delivered with a PDF and a photo; a renamed program stays out', async () => {
  const { page, close } = await openGoal('gerencia');
  const camera = await photo(page);
  await fillFact(page, {
    begin: say('staff.report.begin'), period: goal.period, value: goal.value,
    send: { title: say('staff.report.title'), note: say('staff.report.note'), button: 'staff.report.send' },
    attach: async () => {
      await chooser(page).setInputFiles([
        { name: 'Acta de recibo.pdf', mimeType: 'application/pdf', buffer: smallPdf },
        { name: 'obra.jpg', mimeType: 'image/jpeg', buffer: camera },
        { name: 'informe.pdf', mimeType: 'application/pdf', buffer: program_file },
        { name: 'instalar.exe', mimeType: 'application/octet-stream', buffer: program_file },
      ]);
      for (const name of ['Acta de recibo.pdf', 'obra.jpg']) await rowOf(page, name).getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
      await rowOf(page, 'informe.pdf').getByText(/es un programa o una página con otro nombre/).waitFor();
      await rowOf(page, 'instalar.exe').getByText(/no se recibe como evidencia/).waitFor();
      await rowOf(page, 'obra.jpg').locator('img').waitFor();
      for (const name of ['Acta de recibo.pdf', 'obra.jpg']) await page.getByLabel(say('staff.evidence.public_of', { name })).check();
      await look(page, 'evidence-report');
      for (const name of ['informe.pdf', 'instalar.exe']) await page.getByRole('button', { name: say('staff.evidence.remove', { name }) }).click();
    },
  });
  await page.getByText(/^Guardado: /).waitFor();
  await page.getByRole('row').filter({ hasText: 'Acta de recibo.pdf' }).waitFor();
  await look(page, 'evidence-element');
  await close();
});

test('the verifier opens the proof beside the value', async () => {
  const { page, close } = await openGoal('verificacion');
  await page.getByRole('button', { name: say('staff.verify.begin'), exact: true }).first().click();
  const form = page.getByRole('form', { name: say('staff.verify.title') });
  await form.getByLabel(say('staff.periods.period'), { exact: true }).selectOption({ label: goal.period.name });
  await form.getByText(say('staff.evidence.of_report')).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), form.getByRole('link', { name: 'Acta de recibo.pdf' }).click()]);
  assert.deepEqual(readFileSync(await download.path()), smallPdf);
  await look(page, 'evidence-verify');
  await close();
});

test('a citizen downloads it without a script, the photo without its place', async () => {
  const { page, context, close } = await openPage(browser, program.origin, { javaScriptEnabled: false });
  await page.goto(`/es/planes/${encodeURIComponent(goal.plan.code)}/${encodeURIComponent(goal.element.code)}`);
  const link = (name) => page.getByRole('link', { name }).getAttribute('href');
  const get = async (name) => context.request.get(program.origin + (await link(name)));
  const document = await get('Acta de recibo.pdf');
  assert.deepEqual(await document.body(), smallPdf);
  assert.match(document.headers()['content-disposition'], /^attachment/);
  assert.match(document.headers()['content-security-policy'], /sandbox/);
  const picture = await (await get('obra.jpg')).body();
  assert.deepEqual([...picture.subarray(0, 3)], [0xff, 0xd8, 0xff]);
  assert.equal(picture.includes(place), false, 'the place of the camera got out');
  const { pathname } = new URL(page.url());
  await close();
  const seen = await openPage(browser, program.origin);
  await seen.page.goto(pathname);
  await look(seen.page, 'evidence-portal');
  await seen.close();
});

test('a file of 200 MB is refused before it is sent, with the limit named', async () => {
  const refused = await api.call('begin_upload', { id: goal.element.id, body: { name: 'video.pdf', size: 200 * 1024 * 1024 } });
  assert.equal(refused.status, 413);
  assert.match(JSON.stringify(refused.body), /25 MB/);
});

test('a server that is killed in the middle of an upload loses nothing it acknowledged', async () => {
  const { page, context, close } = await openGoal('gerencia');
  const size = 12 * 1024 * 1024;
  const kept = [];
  page.on('response', (answer) => {
    const offset = /\/chunks\/(\d+)/.exec(answer.url())?.[1];
    if (offset && answer.status() === 204) kept.push(offset);
  });
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 3 << 20 });
  await page.getByRole('button', { name: say('staff.report.begin'), exact: true }).first().click();
  const large = Buffer.concat([smallPdf, Buffer.alloc(size - smallPdf.length, ' ')]);
  await chooser(page).setInputFiles({ name: 'expediente.pdf', mimeType: 'application/pdf', buffer: large });
  const row = rowOf(page, 'expediente.pdf');
  await assert.doesNotReject(async () => {
    while (kept.length < 8) await page.waitForTimeout(50);
  });
  await program.kill();
  await row.getByText(say('staff.evidence.waiting')).waitFor();
  const before = kept.length;
  assert.ok(before < size / (256 << 10), 'it was over before the server was killed');
  await look(page, 'evidence-waiting');
  await program.serveAgain();
  await row.getByText(say('staff.evidence.ready'), { exact: true }).waitFor({ timeout: 60_000 });
  assert.equal(new Set(kept).size, kept.length, 'what was acknowledged was sent again');
  await close();
});
