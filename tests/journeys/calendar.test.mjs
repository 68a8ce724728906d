// The calendar of an institution: a year at a glance, a country's holidays adopted, own days added and taken back, and
// the rule by which the windows of a plan are made.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

/** The year after the one that is shown first: all of its days are still to come. */
const year = new Date().getFullYear() + 1;

test('Planning settles holidays and windows', { timeout: 180_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await page.goto('/app/administration/calendar');
  await page.getByRole('heading', { level: 1, name: say('staff.administration.calendar') }).waitFor();
  await page.getByRole('button', { name: `${year} →` }).click();
  const holidays = page.getByRole('region', { name: say('staff.calendar.holidays', { year: String(year) }) }).first();
  await holidays.getByText('Batalla de Boyacá').waitFor();
  await page.getByText(/^Calendario de Colombia: \d+ feriados/).waitFor();
  await look(page, 'calendar');

  // A list with a mistake is refused whole, in words at its row; then it comes in.
  await page.getByLabel(say('staff.calendar.add.list')).fill(`16/07/${year}; Virgen del Carmen\n31/02/${year}; Nunca`);
  await page.getByRole('button', { name: say('staff.calendar.add.act'), exact: true }).click();
  await page.getByRole('alert').getByText(`31/02/${year}`).waitFor();
  await page.getByRole('alert').getByText(say('error.required')).waitFor();
  await look(page, 'calendar-refused');
  await page.getByLabel(say('staff.calendar.add.list')).fill(`16/07/${year}; Virgen del Carmen`);
  await page.getByRole('textbox', { name: say('staff.calendar.reason') }).fill('Acuerdo 12 del Concejo');
  await page.getByRole('button', { name: say('staff.calendar.add.act'), exact: true }).click();
  await holidays.getByText('Virgen del Carmen').waitFor();

  // What the institution works on stays on record with its reason.
  await page.getByRole('button', { name: say('staff.calendar.withdraw_of', { name: 'Virgen del Carmen' }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('staff.calendar.reason')).fill('Se trabaja por la emergencia');
  await look(page, 'calendar-withdraw');
  await dialog.getByRole('button', { name: say('staff.calendar.withdraw'), exact: true }).click();
  await holidays.getByText(say('staff.calendar.taken', { reason: 'Se trabaja por la emergencia' })).waitFor();

  // The windows follow the rule.
  await page.getByRole('button', { name: say('staff.windows.change') }).first().click();
  await page.getByRole('dialog').getByLabel(say('staff.windows.anchor.after_end')).check();
  await page.getByRole('dialog').getByLabel(say('staff.windows.days')).fill('10');
  await look(page, 'calendar-windows');
  await page.getByRole('dialog').getByRole('button', { name: say('staff.save') }).click();
  await page.getByText('Se entrega en los primeros 10 días hábiles después del período.').waitFor();
  await close();
});

test('who only reads sees the calendar and changes nothing', { timeout: 60_000 }, async () => {
  const token = await program.token('gerencia');
  const ask = (path, init = {}) => fetch(`${program.origin}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } });
  const session = await (await ask('/session')).json();
  const calendar = await (await ask(`/institutions/${session.institution.id}/calendar?year=${year}`)).json();
  assert.equal(calendar.may_manage, false);
  assert.ok(calendar.holidays.length > 15);
  const body = JSON.stringify({ country: 'MX', from_year: year, to_year: year });
  assert.equal((await ask(`/institutions/${session.institution.id}/calendar`, { method: 'PUT', body })).status, 403);
});
