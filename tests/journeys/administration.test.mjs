// Who administers: modules off and on, name and colour, offices, an account with its rights, catalogues, the ledger.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
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

const sign = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAFklEQVR4nGNgaGDAQIxKo9KjEdjQAAAr1QyV3LUzBgAAAABJRU5ErkJggg==',
  'base64',
);

async function openAdministration(page, place) {
  await page.getByRole('navigation', { name: say('staff.nav.label') }).getByRole('link', { name: say('staff.nav.administration') }).click();
  const places = page.getByRole('navigation', { name: say('staff.administration.title') });
  await places.getByRole('link', { name: say(place), exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Pressing a switch; what the server keeps comes back. */
async function toggle(page, module, isOn) {
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/modules') && answer.request().method() === 'PUT');
  const input = page.getByRole('switch', { name: say(`staff.module.${module}`) });
  await input.click();
  assert.equal((await answered).status(), 200);
  await page.waitForFunction(([found, wanted]) => !found.disabled && found.checked === wanted, [await input.elementHandle(), isOn]);
}

test('modules, name and look are settled and hold at once', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('administracion'));
  await openAdministration(page, 'staff.administration.institution');
  await look(page, 'administration-institution');

  const reporter = openApi(program.origin, await program.token('gerencia'));
  const may = async () => (await reporter.get('get_session')).actions.includes('report');
  assert.ok(await may());
  await toggle(page, 'reports', false);
  assert.ok(!(await may()), 'off means that nobody reports');
  const refused = await reporter.call('report_progress', { id: '1', body: { period: 'x', progress: 1 } });
  assert.deepEqual([refused.status, refused.body.code], [404, 'module_off']);
  await toggle(page, 'citizens', false);
  assert.equal((await fetch(`${program.origin}/es/planes/TENJO-2024-2027`)).status, 404);
  await toggle(page, 'citizens', true);
  assert.equal((await fetch(`${program.origin}/es/planes/TENJO-2024-2027`)).status, 200);
  assert.ok(await page.getByRole('switch', { name: say('staff.module.pmg') }).isDisabled(), 'what does not exist cannot be switched on');

  await page.getByLabel(say('staff.institution.accent'), { exact: true }).fill('#ffcc00');
  await page.getByLabel(say('staff.institution.accent_dark'), { exact: true }).fill('#332200');
  const look_form = page.getByRole('region', { name: say('staff.institution.look') });
  await look_form.getByRole('button', { name: say('staff.save') }).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'administration-colour-refused');
  await look_form.getByRole('button', { name: say('staff.institution.make_readable') }).click();
  await look_form.getByRole('button', { name: say('staff.save') }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('staff.institution.choose_logo') }).click();
  await (await chosen).setFiles({ name: 'escudo.png', mimeType: 'image/png', buffer: sign });
  await page.getByRole('img', { name: /^Escudo de / }).waitFor();
  await look(page, 'administration-coloured');
  await page.goto('/es');
  const accent = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
  const { institution } = await reporter.get('get_session');
  assert.ok([institution.accent, institution.accent_dark].includes(accent.trim()), 'citizens see the same colour');
  assert.ok(await page.locator('.head-logo').evaluate((logo) => logo.complete && logo.naturalWidth > 0));
  await look(page, 'portal-coloured');
  await close();
});

test('an office and a person are added, given a right, and all of it stands in the ledger', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('administracion'));
  await openAdministration(page, 'staff.administration.offices');
  await look(page, 'administration-offices');
  await page.getByRole('button', { name: say('staff.offices.add_list') }).click();
  await page.getByRole('textbox', { name: say('staff.offices.list'), exact: true }).fill('Archivo Municipal');
  await page.getByRole('button', { name: 'Añadir la dependencia' }).click();
  await page.getByRole('rowheader', { name: 'Archivo Municipal' }).waitFor();

  await page.getByRole('link', { name: say('staff.administration.people'), exact: true }).click();
  await page.getByRole('button', { name: say('staff.accounts.add') }).click();
  await page.getByRole('textbox', { name: say('staff.accounts.list'), exact: true }).fill('Nora Vega; Archivista; Archivo Municipal');
  await page.getByRole('button', { name: 'Añadir a la persona' }).click();
  await page.getByText(say('staff.accounts.once')).waitFor();
  await page.getByRole('button', { name: say('staff.accounts.back') }).click();
  await look(page, 'administration-people');
  const search = page.getByRole('searchbox', { name: say('staff.people.search') });
  await search.fill('VÉGA');
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  await search.fill('nadie con ese nombre');
  await page.getByText(say('staff.people.none')).waitFor();
  await look(page, 'administration-people-none');
  await search.fill('');
  await page.getByRole('button', { name: say('staff.accounts.grants_title', { name: 'Nora Vega' }) }).click();
  await page.getByText(say('staff.grants.none')).waitFor();
  await page.getByRole('button', { name: say('staff.grants.give'), exact: true }).click();
  await page.getByRole('button', { name: /^Retirar Gerencia de meta sobre Archivo Municipal/ }).waitFor();
  await look(page, 'administration-grants');
  await page.getByRole('button', { name: /^Retirar Gerencia de meta/ }).click();
  await page.getByText(/retirado$/).waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: say('staff.administration.offices'), exact: true }).click();
  await page.getByRole('button', { name: say('staff.offices.acts_of', { name: 'Archivo Municipal' }) }).click();
  await page.getByRole('menuitem', { name: say('staff.offices.withdraw') }).click();
  await page.getByRole('dialog').getByRole('button', { name: say('staff.offices.withdraw') }).click();
  await page.getByRole('alert').getByText(/trabaja una persona/).waitFor();
  await look(page, 'administration-office-stays');
  await page.getByRole('button', { name: say('staff.cancel') }).click();

  await page.getByRole('link', { name: say('staff.administration.ledger'), exact: true }).click();
  await page.getByRole('row', { name: new RegExp(say('staff.act.revoke_grant')) }).first().waitFor();
  await page.getByRole('button', { name: say('staff.ledger.check') }).click();
  await page.getByText(/Bitácora íntegra/).waitFor();
  await look(page, 'administration-ledger');
  await page.getByLabel(say('staff.ledger.act'), { exact: true }).selectOption('add_office');
  await page.getByRole('row', { name: /Archivo Municipal/ }).waitFor();
  await close();
});

test('Planning finds its catalogues there: units of measure, periods and light profiles', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await openAdministration(page, 'staff.administration.measures');
  await page.getByRole('button', { name: say('staff.measures.add') }).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'administration-measures-refused');
  await page.getByLabel(say('staff.measures.name'), { exact: true }).fill('Toneladas de residuos');
  await page.getByLabel(say('staff.measures.code'), { exact: true }).fill('t-res');
  await page.getByRole('button', { name: say('staff.measures.add') }).click();
  await page.getByRole('rowheader', { name: 'Toneladas de residuos' }).waitFor();

  await page.getByRole('link', { name: say('staff.administration.periods'), exact: true }).click();
  await page.getByLabel(say('staff.period.kind'), { exact: true }).selectOption('half_year');
  await page.getByLabel(say('staff.period.start_on'), { exact: true }).fill('2024-01-01');
  await page.getByLabel(say('staff.period.end_on'), { exact: true }).fill('2025-12-31');
  await page.getByRole('button', { name: say('staff.period.add') }).click();
  await page.getByText('Listo: 4 períodos.').waitFor();
  await page.getByRole('heading', { name: say('staff.frequency.half_year') }).waitFor();
  await look(page, 'administration-periods');

  await page.getByRole('link', { name: say('staff.administration.lights'), exact: true }).click();
  await look(page, 'administration-lights');
  await page.getByRole('button', { name: say('staff.profiles.copy_of', { name: 'Verde de 90 a 110' }) }).click();
  await page.getByLabel(say('staff.profiles.name'), { exact: true }).fill('Exigente');
  await page.getByLabel(say('staff.profiles.code'), { exact: true }).fill('EX-95');
  await page.getByLabel(say('staff.profiles.upper', { number: 2 })).fill('60');
  await page.getByRole('button', { name: say('staff.profiles.add') }).click();
  await page.getByRole('alert').waitFor();
  await look(page, 'administration-profile-refused');
  await page.getByLabel(say('staff.profiles.upper', { number: 2 })).fill('95');
  await page.getByRole('button', { name: say('staff.profiles.add') }).click();
  await page.getByRole('heading', { name: 'Exigente' }).waitFor();
  await close();
});
