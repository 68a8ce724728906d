// Planning tries a workbook, reads what is wrong row by row, corrects it and imports it; nothing is half-entered.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { openApi } from './api.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

const map = `
title = "Plan de prueba"
[plan]
code = "PRUEBA"
name = "Plan de prueba"
start_on = 2024-01-01
end_on = 2027-12-31
roll_up = "mean"
[[level]]
code = "eje"
name = "Eje"
plural = "Ejes"
[[level]]
code = "meta"
name = "Meta"
plural = "Metas"
kind = "goal"
[defaults]
level = "product"
dimension = "effectiveness"
frequency = "year"
method = "ratio"
accumulation = "sum"
sense = "ascending"
[[sheet]]
[[sheet.level]]
level = "eje"
code = "COD EJE"
name = "EJE"
[[sheet.level]]
level = "meta"
code = "COD META"
name = "META"
[[sheet.indicator]]
name = "INDICADOR"
measure = "UNIDAD"
[[sheet.values]]
kind = "planned"
headings = "PLANEADO {year}"
[[sheet.values]]
kind = "reported"
headings = "EJECUTADO {year}"
`;
const head = 'COD EJE;EJE;COD META;META;RESPONSABLE;INDICADOR;UNIDAD;PLANEADO 2024;EJECUTADO 2024';
const good = ['1;Vida digna;1.1;Construir tres parques;Obras;Parques construidos;Número;3;2',
  '1;Vida digna;1.2;Vacunar a 1.200 niñas y niños;Salud;Personas vacunadas;Personas;1200;1250,5'];
const bad = [good[0].replace(';3;2', ';tres;2'), good[1], good[1].replace('Vacunar', 'Volver a vacunar')];
const csv = (name, rows) => ({ name, mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n'), 'latin1') });

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

async function tryFile(page, file) {
  await page.goto('/app/imports');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByLabel(say('staff.imports.map_text')).fill(map);
  await page.getByRole('button', { name: say('staff.imports.try') }).click();
  await page.getByRole('heading', { name: say('staff.verdicts.title') }).waitFor();
}

test('errors are told by row and nothing enters until they are corrected', async () => {
  const api = openApi(program.origin, await program.token());
  const plansBefore = (await api.get('list_plans')).items.length;
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await page.getByRole('link', { name: say('staff.nav.imports') }).click();
  await page.getByRole('heading', { name: say('staff.imports.title') }).waitFor();
  await look(page, 'import');

  await page.getByRole('button', { name: say('staff.imports.try') }).click();
  await page.getByText(say('staff.imports.file_missing')).waitFor();

  await tryFile(page, csv('plan-con-errores.csv', bad));
  const table = page.getByRole('region', { name: say('staff.verdicts.table') });
  await table.getByText('tres', { exact: true }).waitFor();
  assert.ok((await table.getByText(say('staff.severity_one.error'), { exact: true }).count()) >= 2);
  assert.equal(await page.getByRole('button', { name: say('staff.import.for_real') }).count(), 0);
  await look(page, 'import-verdicts');
  assert.equal((await api.get('list_plans')).items.length, plansBefore, 'a trial changed something');

  await tryFile(page, csv('plan-corregido.csv', good));
  await page.getByText(say('staff.import.trial_done')).waitFor();
  await page.getByRole('button', { name: say('staff.import.for_real') }).click();
  await page.getByText(say('staff.import.real_done')).waitFor();
  await look(page, 'import-done');
  await page.getByRole('link', { name: say('staff.to_board'), exact: true }).click();
  await page.getByText('Vida digna').first().waitFor();

  const plan = (await api.get('list_plans')).items.find((each) => each.code === 'PRUEBA');
  const goals = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal' } })).items;
  assert.deepEqual(goals.map((goal) => goal.code), ['1.1', '1.2']);
  await close();
});
