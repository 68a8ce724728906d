// What the plan answers to: a catalogue comes in from a sheet, elements are aligned in the editor and on their page, the
// report says what is missing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './browser.mjs';
import { cell, startEditing } from './edit_steps.mjs';
import { say } from './texts.mjs';

let desk;
before(async () => {
  desk = await startEditing();
});
after(() => desk?.stop());

const sheet = 'Clave;Nombre;Superior\n1;Bienestar;\n1.1;Salud cerca de todos;1\n2;Vías que unen;';

test('catalogues come with the program or from a sheet, whole or not at all', { timeout: 120_000 }, async () => {
  const { page, close } = await desk.open('/app/administration/mandates');
  await page.getByText(say('staff.mandates.none')).waitFor();
  await page.getByRole('button', { name: /Agregar «Objetivos de Desarrollo Sostenible/ }).click();
  await page.getByRole('region', { name: say('staff.administration.mandates') }).getByText('17 entradas').waitFor();

  await page.getByLabel(say('staff.mandates.title'), { exact: true }).fill('Mandato del Concejo');
  await page.getByLabel(say('staff.mandates.code'), { exact: true }).fill('CON');
  await page.getByLabel(say('staff.mandates.list'), { exact: true }).fill(`${sheet}\n2;;9`);
  await page.getByRole('button', { name: say('staff.mandates.try') }).click();
  await page.getByRole('alert').getByText('Fila 4').first().waitFor();
  await look(page, 'mandates-refused');
  assert.equal((await desk.api.get('list_mandates')).items.length, 1);

  await page.getByLabel(say('staff.mandates.list'), { exact: true }).fill(sheet);
  await page.getByRole('button', { name: say('staff.mandates.try') }).click();
  await page.getByRole('status').filter({ hasText: '3 entradas nuevas' }).waitFor();
  await page.getByRole('button', { name: 'Cargar 3 entradas' }).click();
  await page.getByText('Mandato del Concejo').waitFor();
  await look(page, 'mandates');
  assert.equal((await desk.api.get('list_mandates')).items.length, 2);
  await close();
});

test('elements are aligned where they are edited and read; the report names what answers to nothing', { timeout: 180_000 }, async () => {
  const plan = await desk.newPlan('ALINEADO');
  const offices = (await desk.api.get('list_offices')).items.filter((office) => office.kind === 'office');
  const [, , initiative] = await desk.fill(plan.id, [
    { level: 'axis', code: '1', name: 'Social' },
    { level: 'axis', code: '2', name: 'Territorio' },
    { level: 'initiative', code: '1.1', name: 'Caminos a la salud', parent_row: 0, office: offices[0].id },
    { level: 'goal', code: '1.1.1', name: 'Puestos de salud', parent_row: 2, office: offices[0].id },
  ]);
  const { page, close } = await desk.openEditor(plan.id);
  await cell(page, '1.1', 'name').click();
  await page.getByRole('button', { name: say('staff.alignment.title'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const [entries, objectives] = [0, 1].map((place) => dialog.getByLabel(say('staff.alignment.search')).nth(place));
  await entries.fill('salud cerca');
  await dialog.getByRole('checkbox', { name: 'CON 1.1 · Salud cerca de todos' }).check();
  await objectives.fill('territorio');
  await dialog.getByRole('checkbox', { name: /^2 · Territorio/ }).check();
  await look(page, 'alignment-dialog');
  await dialog.getByRole('button', { name: say('staff.save') }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.goto(`/app/elements/${initiative}`);
  const section = page.getByRole('region', { name: say('staff.alignment.title') });
  await section.getByText('CON 1.1').waitFor();
  await section.getByRole('link', { name: '2 Territorio' }).waitFor();
  await look(page, 'alignment-on-element');
  await section.getByRole('link', { name: '2 Territorio' }).click();
  await page.getByRole('region', { name: say('staff.alignment.title') }).getByRole('link', { name: '1.1 Caminos a la salud' }).waitFor();

  await page.goto(`/app/plans/${plan.id}/coverage`);
  await page.getByRole('region', { name: say('staff.coverage.unaligned') }).getByRole('link', { name: '1 Social' }).waitFor();
  assert.equal(await page.getByRole('link', { name: '1.1.1 Puestos de salud' }).count(), 0, 'aligned through its initiative');
  await page.getByRole('region', { name: 'Mandato del Concejo' }).getByText('Vías que unen').waitFor();
  await look(page, 'coverage');
  const table = await page.request.get(await page.getByRole('link', { name: `${say('staff.table.csv')} ${say('staff.coverage.title')}` }).getAttribute('href'));
  assert.match(await table.text(), /\r\n1\.1,[^\r]*,Caminos a la salud,[^\r]*,Alineado,CON 1\.1\r\n/);
  await close();
});
