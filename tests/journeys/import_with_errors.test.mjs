// Planning tries a workbook, reads what is wrong row by row, corrects it and imports it; nothing is half-entered.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { openApi } from './api.mjs';
import { startProgram } from './program.mjs';
import { csv, map, rowsOf, tryFile } from './import_steps.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

const newOffice = 'Instituto de la Juventud y el Deporte';

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

test('errors are told by row and nothing enters until they are corrected', async () => {
  const api = openApi(program.origin, await program.token());
  const offices = (await api.get('list_offices')).items;
  const existing = offices.find((office) => office.kind === 'office');
  const { good, bad } = rowsOf(existing.name, newOffice);
  const plansBefore = (await api.get('list_plans')).items.length;
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await page.getByRole('link', { name: say('staff.nav.imports') }).click();
  await page.getByRole('heading', { name: say('staff.imports.title') }).waitFor();
  await look(page, 'import');

  await page.getByRole('button', { name: say('staff.imports.try') }).click();
  await page.getByText(say('staff.imports.file_missing')).waitFor();

  await tryFile(page, csv('plan-con-errores.csv', bad), map);
  const table = page.getByRole('region', { name: say('staff.verdicts.table') });
  await table.getByText('tres', { exact: true }).waitFor();
  await table.getByText(say('error.office_unknown', { value: newOffice })).first().waitFor();
  assert.ok((await table.getByText(say('staff.severity_one.error'), { exact: true }).count()) >= 3);
  assert.equal(await page.getByRole('button', { name: say('staff.import.for_real') }).count(), 0);
  await look(page, 'import-verdicts');
  assert.equal((await api.get('list_plans')).items.length, plansBefore, 'a trial changed something');

  const institution = offices.find((office) => office.kind === 'institution');
  const added = await api.call('add_office', { body: { parent: institution.id, code: 'IJD', name: newOffice } });
  assert.equal(added.status, 201);
  await tryFile(page, csv('plan-corregido.csv', good), map);
  await page.getByText(say('staff.import.trial_done')).waitFor();
  await page.getByRole('button', { name: say('staff.import.for_real') }).click();
  await page.getByText(say('staff.import.real_done')).waitFor();
  await look(page, 'import-done');
  await page.getByRole('link', { name: say('staff.import.see_board'), exact: true }).click();
  await page.getByText('Vida digna').first().waitFor();

  const plan = (await api.get('list_plans')).items.find((each) => each.code === 'PRUEBA');
  const goals = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal' } })).items;
  assert.deepEqual(goals.map((goal) => goal.code), ['1.1', '1.2']);
  const responsible = await Promise.all(goals.map(async ({ id }) => (await api.get('get_element', { id })).office_name));
  assert.deepEqual(responsible, [existing.name, newOffice]);
  assert.ok(goals.every((goal) => goal.reported > 0), 'what the workbook says was achieved did not come along');
  await close();
});
