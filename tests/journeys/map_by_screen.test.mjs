// Planning brings its own workbook without writing a map: what its columns mean is guessed, one is corrected by hand, a
// trial shows what is wrong beside its cell, and the next upload of the same form needs nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

const head = 'Eje;Programa;Código;Meta;Dependencia;Indicador;Unidad;Tendencia;Línea base;Meta total;Prog T1 2026;Ejec T1 2026;Observaciones;Resp. político';
const rows = (first) => [
  'ALCALDÍA DE PRUEBA;;;;;;;;;;;;;', 'PLAN INDICATIVO 2026;;;;;;;;;;;;;', head,
  `1. Agua;1.1 Pozos;M-1;Perforar 40 pozos;Secretaría de Obras;Pozos perforados;Pozo;Aumentar;0;40;${first};4;en curso;Concejal 1`,
  ';;M-2;Reducir fugas;Secretaría de Obras;Fugas al mes;Fuga;Reducir;S/D;45;80;82;;Concejal 2',
  '2. Vías;2.1 Puentes;M-3;Construir 3 puentes;Secretaría de Vías;Puentes;Puente;Aumentar;0;3;1;1;;Concejal 3',
];
const file = (name, first) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows(first).join('\r\n'), 'latin1') });

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

const headOf = (page, letters, heading) => page.getByLabel(say('staff.map.meaning_of', { letters, heading }), { exact: true });

test('a workbook is understood, corrected, tried, imported, and its map is kept', async () => {
  const api = openApi(program.origin, await program.token());
  const institution = (await api.get('list_offices')).items.find((office) => office.kind === 'institution');
  for (const [code, name] of [['OBRAS', 'Secretaría de Obras'], ['VIAS', 'Secretaría de Vías']])
    assert.equal((await api.call('add_office', { body: { parent: institution.id, code, name } })).status, 201);
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('planeacion'));
  await page.goto('/app/imports');
  await page.getByRole('link', { name: say('staff.map.begin') }).click();
  await page.getByRole('heading', { name: say('staff.map.title') }).waitFor();
  await look(page, 'map-empty');

  await page.locator('#map-file').setInputFiles(file('plan-indicativo.csv', 'cinco'));
  await headOf(page, 'A', 'Eje').waitFor();
  for (const [letters, heading, choice] of [['A', 'Eje', 'name|eje'], ['B', 'Programa', 'name|programa'], ['C', 'Código', 'code|meta'],
    ['D', 'Meta', 'name|meta'], ['E', 'Dependencia', 'office|'], ['F', 'Indicador', 'indicator|'], ['G', 'Unidad', 'measure|'],
    ['H', 'Tendencia', 'sense|'], ['I', 'Línea base', 'baseline|'], ['J', 'Meta total', 'term_target|'], ['M', 'Observaciones', 'nothing|']])
    assert.equal(await headOf(page, letters, heading).inputValue(), choice, `${letters} ${heading}`);
  assert.equal(await page.getByLabel(say('staff.map.period_of', { letters: 'L', heading: 'Ejec T1 2026' })).inputValue(), '2026-T1');
  await headOf(page, 'N', 'Resp. político').selectOption('place|');
  await look(page, 'map-columns');

  await page.getByLabel(say('staff.imports.plan'), { exact: true }).fill('PANTALLA');
  await page.getByRole('button', { name: say('staff.imports.try') }).click();
  const grid = page.getByRole('region', { name: say('staff.map.preview', { sheet: '' }) });
  const wrong = grid.locator('td[data-wrong="error"]');
  await wrong.first().waitFor();
  assert.match(await wrong.first().innerText(), /^cinco/);
  await look(page, 'map-errors');

  await page.locator('#map-file').setInputFiles(file('plan-corregido.csv', '5'));
  await page.getByLabel(say('staff.imports.plan'), { exact: true }).fill('PANTALLA');
  await headOf(page, 'N', 'Resp. político').selectOption('place|');
  await page.getByLabel(say('staff.map.name'), { exact: true }).fill('Plan indicativo');
  await page.getByRole('button', { name: say('staff.map.save'), exact: true }).click();
  await page.getByText(say('staff.map.saved'), { exact: true }).waitFor();
  await page.getByRole('button', { name: say('staff.imports.try') }).click();
  await page.getByRole('button', { name: say('staff.import.for_real') }).click();
  await page.waitForURL(/imports\/\d+$/);
  await page.getByText(say('staff.import.real_done')).waitFor();

  const plan = (await api.get('list_plans')).items.find((each) => each.code === 'PANTALLA');
  const goals = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal' } })).items;
  assert.deepEqual(goals.map((goal) => goal.code), ['M-1', 'M-2', 'M-3']);

  await page.goto('/app/imports/map');
  await page.locator('#map-file').setInputFiles(file('plan-julio.csv', '6'));
  await page.getByText(say('staff.map.kept_used', { name: 'Plan indicativo' })).waitFor();
  assert.equal(await headOf(page, 'N', 'Resp. político').inputValue(), 'place|');
  const maps = (await api.get('list_import_maps')).items;
  assert.match(maps.find((map) => map.name === 'Plan indicativo').text, /^\[plan\]/);
  await close();
});
