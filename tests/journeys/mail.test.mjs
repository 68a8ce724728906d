// An administrator settles the mail server and tries it: what the server says comes back in words; the trial arrives. A
// reporter takes the days on which reports are due into the calendar of their telephone.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

/** A mail server that keeps what it is given, and refuses recipients while it is told to. */
function startSink() {
  const sink = { mails: [], refusal: null };
  const server = createServer((socket) => {
    let data = null;
    let rest = '';
    socket.write('220 sink ESMTP\r\n');
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      rest += bytes;
      for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (data !== null && line !== '.') data.push(line);
        else if (data !== null) {
          sink.mails.push(data.join('\n'));
          data = null;
          socket.write('250 kept\r\n');
        } else if (line === 'DATA') {
          data = [];
          socket.write('354 go on\r\n');
        } else if (line.startsWith('RCPT') && sink.refusal) socket.write(`${sink.refusal}\r\n`);
        else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(Object.assign(sink, { port: server.address().port, close: () => server.close() }))));
}

let program;
let browser;
let sink;
before(async () => {
  program = await startProgram();
  sink = await startSink();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
  sink?.close();
});

test('the mail server is settled and tried', { timeout: 180_000 }, async () => {
  const api = await openApi(program.origin, await program.token('administracion'));
  const { person } = (await api.get('list_accounts')).items.find((each) => each.person.user_name === program.accountOf('administracion').user);
  await api.get('edit_person', { id: person.id, body: { version: person.version, email: 'admin@tenjo.example' } });

  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('administracion'));
  await page.goto('/app/administration/reminders');
  const form = page.getByRole('region', { name: say('staff.mail.title') });
  const box = (field) => form.getByLabel(say(`staff.mail.${field}`), { exact: true });
  await box('host').fill('127.0.0.1');
  await box('port').fill(String(sink.port));
  await box('encryption').selectOption('none');
  await form.getByRole('button', { name: say('staff.mail.save') }).click();
  await form.getByText(say('error.email_form')).first().waitFor();
  await look(page, 'mail-refused');
  await box('from_address').fill('timon@tenjo.example');
  await box('from_name').fill('Alcaldía de Tenjo');
  await form.getByRole('button', { name: say('staff.mail.save') }).click();
  await form.getByText(say('staff.mail.saved')).waitFor();

  sink.refusal = '550 5.7.1 relay not permitted';
  await form.getByRole('button', { name: say('staff.mail.test') }).click();
  await form.getByText('relay not permitted').waitFor();
  await look(page, 'mail-test-refused');
  sink.refusal = null;
  await form.getByRole('button', { name: say('staff.mail.test') }).click();
  await form.getByText(say('staff.mail.tested')).waitFor();
  await look(page, 'mail-tested');
  await close();
  assert.equal(sink.mails.length, 1);
  assert.match(sink.mails[0], /^To: .*<admin@tenjo\.example>$/m);
  assert.match(sink.mails[0], /^Auto-Submitted: auto-generated$/m);
});

test('a telephone reads the calendar at a secret address until it is renewed', { timeout: 180_000 }, async () => {
  await makeReportingPlan(program);
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('gerencia'));
  await page.goto('/app/reminders');
  await page.getByRole('button', { name: say('staff.feed.make') }).click();
  const box = page.getByLabel(say('staff.feed.address'));
  const address = await box.inputValue();
  await look(page, 'feed');
  const first = await fetch(address);
  assert.equal(first.status, 200);
  assert.match(first.headers.get('content-type'), /^text\/calendar/);
  const calendar = await first.text();
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /\r\nDTSTART;VALUE=DATE:\d{8}\r\n/);
  assert.ok(!program.log.join('').includes(address.split('/').at(-1)), 'the secret is in no log');
  await page.getByRole('button', { name: say('staff.feed.renew') }).click();
  await page.waitForFunction(([label, old]) => [...document.querySelectorAll('input')].some((input) => input.value.includes('/feeds/') && input.value !== old), ['', address]);
  assert.equal((await fetch(address)).status, 404);
  assert.equal((await fetch(await box.inputValue())).status, 200);
  await close();
});
