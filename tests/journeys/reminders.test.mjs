// Nobody is late because nobody said anything: who reports is reminded before, on and after the day, and no longer once
// it was read or delivered; who reviews has the list of whom to call and the message for a chat.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { openApi } from './api.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let made;
before(async () => {
  program = await startProgram();
  made = await makeReportingPlan(program);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const ofPlan = (list, on) => list.items.map((each) => each.matter).filter((matter) => matter.plan.code === 'VIAS')
  .map((matter) => `${on}: ${matter.kind} ${matter.occasion} ${matter.period} ${matter.count}`);

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

test('reminders come before, on and after the day', { timeout: 120_000 }, async () => {
  const told = [];
  const [{ matter }] = (await made.manager.get('list_reminders', { query: { on: '2024-04-15' } })).items.filter((each) => each.matter.plan.code === 'VIAS');
  const last = new Date(`${matter.due_on}T12:00:00Z`);
  const day = (days) => new Date(last.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  for (const on of [day(-20), day(0), day(15)]) told.push(...ofPlan(await made.manager.get('list_reminders', { query: { on } }), on));
  assert.deepEqual(told, [`${day(0)}: report last_day 2024-T1 2`, `${day(15)}: report late 2024-T1 2`]);
});

test('who reports sees the bell, reads, and is told again by the next reminder alone', { timeout: 180_000 }, async () => {
  const { page, close } = await enter('gerencia', '/app/work?on=2024-04-15');
  const bell = page.getByRole('banner').getByRole('link', { name: /^Avisos/ });
  await bell.click();
  const unread = page.getByRole('region', { name: say('staff.reminders.unread') });
  await unread.getByText('Primer trimestre de 2024').first().waitFor();
  await look(page, 'reminders');
  await page.getByRole('button', { name: say('staff.reminders.mark_all') }).click();
  await page.getByText(say('staff.reminders.is_read')).first().waitFor();
  await page.getByRole('link', { name: 'Avisos: nada nuevo', exact: true }).waitFor();
  await look(page, 'reminders-read');
  await page.goto('/app/reminders?on=2024-06-27');
  await page.getByRole('region', { name: say('staff.reminders.unread') }).waitFor();
  await page.goto('/app/reminders?on=2020-01-01');
  await page.getByText(say('staff.reminders.none.title')).waitFor();
  await look(page, 'reminders-none');
  await close();
});

test('who reviews knows whom to call and what to paste into a chat', { timeout: 180_000 }, async () => {
  const administrator = await openApi(program.origin, await program.token('administracion'));
  const accounts = (await administrator.get('list_accounts')).items;
  const { person } = accounts.find((account) => account.person.user_name === program.accountOf('gerencia').user);
  await administrator.get('edit_person', { id: person.id, body: { version: person.version, phone: '+57 311 555 0101' } });

  const { page, close } = await enter('planeacion', '/app/reminders/contacts?on=2024-04-15');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '+57 311 555 0101' }) });
  await row.waitFor();
  await look(page, 'contacts');
  await row.getByRole('button', { name: say('staff.contacts.copy') }).click();
  await row.getByText(say('staff.view.copied')).waitFor();
  const message = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(message, new RegExp(`^${say('staff.contacts.message_greeting', { name: person.name })}\n• `));
  assert.ok(message.includes(`${program.origin}/app/plans/${made.plan.id}/reports/${made.office}/2024-T1`), message);
  await close();

  const outsider = await made.manager.call('list_contacts', { query: { on: '2024-04-15' } });
  assert.equal(outsider.status, 403, 'telephones are for who reviews');
});

test('Planning settles the days', { timeout: 120_000 }, async () => {
  const { page, close } = await enter('planeacion', '/app/administration/reminders');
  const box = page.getByLabel(say('staff.reminder_settings.days_before'));
  await box.fill('99');
  await page.getByRole('button', { name: say('staff.save') }).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'reminder-settings-refused');
  await box.fill('2');
  await page.getByRole('button', { name: say('staff.save') }).click();
  await page.getByText(say('staff.reminder_settings.saved')).waitFor();
  await look(page, 'reminder-settings');
  await close();
});
