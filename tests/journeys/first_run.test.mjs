// A town begins with an empty server: token, institution, offices, people, workbook, board; a step can be left and
// resumed, a list with a mistake enters nowhere, and whoever was added signs in with what was printed.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { root, startEmptyProgram } from './program.mjs';
import { signIn, signInFirst } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
before(async () => {
  program = await startEmptyProgram();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const administrator = { user: 'direccion', password: 'una clave larga y propia' };

async function setUp(page) {
  await page.goto('/');
  await page.getByRole('link', { name: say('staff.sign_in.set_up') }).click();
  const fill = (key, text) => page.getByLabel(say(key), { exact: true }).fill(text);
  await page.getByLabel(say('staff.set_up.token'), { exact: false }).fill('adivinada');
  await fill('staff.set_up.name', 'Alcaldía de Villa Clara');
  await page.getByLabel(say('staff.institution.kind')).selectOption('municipality');
  await page.getByLabel(say('staff.set_up.time_zone')).selectOption('America/Bogota');
  await fill('staff.set_up.person', 'Marta Díaz');
  await fill('staff.people.post', 'Directora de Sistemas');
  await fill('staff.sign_in.user_name', administrator.user);
  await fill('staff.sign_in.password', administrator.password);
  await look(page, 'first-run-institution');
  const begin = page.getByRole('button', { name: say('staff.set_up.begin') });
  await begin.click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel(say('staff.set_up.token'), { exact: false }).fill(program.setUpToken());
  await begin.click();
  await page.getByRole('heading', { name: say('staff.begin.offices.title') }).waitFor();
}

async function addOffices(page) {
  await look(page, 'first-run-offices-empty');
  const box = page.getByRole('textbox', { name: say('staff.offices.list'), exact: true });
  await box.fill('Secretaría de Gobierno\n  Comisaría de Familia\nSecretaría de Infraestructura\n  Vías\n  Vías');
  await page.getByLabel(say('staff.offices.code_of', { name: 'Vías' })).nth(1).fill('VIAS');
  await page.getByRole('button', { name: 'Añadir las 5 dependencias' }).click();
  await page.getByRole('alert').getByText('Fila 5').waitFor();
  await look(page, 'first-run-offices-refused');

  // Left and resumed: what was typed is still there, and nothing of it was kept by the server.
  await page.goto('/app/');
  await page.getByRole('link', { name: say('staff.begin.resume') }).click();
  const kept = await page.getByRole('textbox', { name: say('staff.offices.list'), exact: true }).inputValue();
  assert.match(kept, /Comisaría de Familia/);
  await page.getByRole('textbox', { name: say('staff.offices.list'), exact: true }).fill(kept.replace(/\n {2}Vías$/, ''));
  await page.getByRole('button', { name: 'Añadir las 4 dependencias' }).click();
  await page.getByRole('heading', { name: say('staff.begin.people.title') }).waitFor();
}

/** The password printed for a user. */
async function addPeople(page) {
  const box = page.getByRole('textbox', { name: say('staff.accounts.list'), exact: true });
  await box.fill(
    'Nombre\tCargo\tDependencia\tCorreo\tRol\nAna Ruiz\tJefa de Planeación\t\tana@villa.example\tPlaneación\n' +
      'Leo Paz\tEnlace\tVías\t\tEnlace\nSol Gil\tAuditora\tSecretaría de Gobierno\t\tVerificadora',
  );
  await page.getByRole('table', { name: say('staff.list.preview') }).waitFor();
  await look(page, 'first-run-people');
  await page.getByRole('button', { name: 'Añadir a las 3 personas' }).click();
  await page.getByText(say('staff.accounts.once')).waitFor();
  await look(page, 'first-run-passwords');
  const row = page.getByRole('row', { name: /Ana Ruiz/ });
  const cells = await row.getByRole('cell').allTextContents();
  await page.getByRole('button', { name: say('staff.begin.go_on') }).click();
  await page.getByRole('heading', { name: say('staff.begin.plan.title') }).waitFor();
  await look(page, 'first-run-plan');
  return { user: cells.at(-2), password: cells.at(-1) };
}

async function loadWorkbook(page) {
  await page.goto('/app/imports');
  await page.locator('#import-file').setInputFiles(join(root, 'fixtures/tenjo/plan-indicativo-tenjo.xlsx'));
  const map = page.getByLabel(say('staff.imports.map'), { exact: true }).locator('option').nth(1);
  await map.waitFor({ state: 'attached' });
  await page.getByLabel(say('staff.imports.map'), { exact: true }).selectOption(await map.getAttribute('value'));
  await page.getByLabel(say('staff.import_mode.all_or_nothing'), { exact: true }).check();
  await page.getByRole('button', { name: say('staff.imports.import'), exact: true }).click();
  await page.getByText(say('staff.import.real_done')).waitFor({ timeout: 120_000 });
}

test('an empty server becomes a town with a board', { timeout: 400_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await setUp(page);
  await addOffices(page);
  const ana = await addPeople(page);
  await loadWorkbook(page);
  await page.goto('/app/');
  await page.waitForURL('**/board**');
  await look(page, 'first-run-board');
  const { modules, actions } = await (await page.request.get('/api/v1/session')).json();
  assert.deepEqual(modules, ['board'], 'a new town has the board alone');
  assert.ok(!actions.includes('report') && !actions.includes('verify'));
  assert.equal((await page.request.get('/')).status(), 200);
  await close();

  const other = await openPage(browser, program.origin);
  const seen = async () => {
    const refused = await other.page.request.get('/api/v1/plans');
    assert.deepEqual([refused.status(), (await refused.json()).code], [403, 'password_temporary']);
    await look(other.page, 'first-run-first-password');
  };
  await signInFirst(other.page, { ...ana, chosen: 'otra clave, ya propia', seen });
  assert.equal((await other.page.request.get('/api/v1/plans')).status(), 200);
  await other.close();
});

test('who administers takes the planning too, and begins an empty plan', { timeout: 120_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, administrator);
  await page.goto('/app/begin?step=plan');
  await page.getByRole('button', { name: say('staff.begin.empty.take') }).click();
  await page.getByRole('button', { name: say('staff.plans.new'), exact: true }).click();
  await page.getByLabel(say('staff.plans.name'), { exact: true }).fill('Plan de acción 2027');
  await page.getByLabel(say('staff.plans.code'), { exact: true }).fill('PA-2027');
  await page.getByLabel(say('staff.plans.start_on'), { exact: true }).fill('2027-01-01');
  await page.getByLabel(say('staff.plans.end_on'), { exact: true }).fill('2027-12-31');
  await page.getByRole('button', { name: say('staff.plans.begin') }).click();
  await page.getByRole('treegrid').waitFor();
  await close();
});
