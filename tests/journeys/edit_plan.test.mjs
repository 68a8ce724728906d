// Planning builds a plan by keyboard alone, pastes rows of a sheet, meets another person's change, copies last year's
// plan, approves it and sees what changed since.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let api;
before(async () => {
  program = await startProgram();
  browser = await openBrowser();
  api = openApi(program.origin, await program.token('planeacion'));
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const grid = (page) => page.getByRole('treegrid');
const row = (page, code) => grid(page).getByRole('row').filter({ has: page.locator('[data-column="code"]', { hasText: new RegExp(`^${code}$`) }) });
const cell = (page, code, column) => row(page, code).locator(`[data-column="${column}"]`);
const status = (page) => page.getByRole('status');
const saved = (page, label) => status(page).filter({ hasText: say('staff.edit.done', { say: label }) }).waitFor();

async function content(plan) {
  return (await api.get('list_content', { id: plan })).items;
}
async function newPlan(code) {
  return api.get('create_plan', { body: { code, name: `Plan ${code}`, start_on: '2026-01-01', end_on: '2026-12-31' } });
}
async function openEditor(plan) {
  const opened = await openPage(browser, program.origin, { permissions: ['clipboard-read', 'clipboard-write'] });
  await signIn(opened.page, program.accountOf('planeacion'));
  await opened.page.goto(`/app/plans/${plan}/edit`);
  await grid(opened.page).waitFor();
  return opened;
}
async function type(page, ...keys) {
  for (const key of keys) await (key.startsWith('=') ? page.keyboard.type(key.slice(1)) : page.keyboard.press(key));
}

test('a plan is built by keyboard alone, and what was done is undone', async () => {
  const plan = await newPlan('TECLADO');
  const { page, close } = await openEditor(plan.id);
  await look(page, 'edit-empty');
  await page.getByRole('button', { name: say('staff.edit.add'), exact: true }).focus();
  await type(page, 'Enter', '=Territorio', 'Enter');
  await saved(page, '1 Territorio');
  await type(page, 'Shift+Insert', '=Agua para todos', 'Enter');
  await saved(page, '1.1 Agua para todos');
  await type(page, 'Insert', '=Vías rurales', 'Enter');
  await saved(page, '1.2 Vías rurales');
  await type(page, 'Insert', '=Placa huella', 'Enter');
  await saved(page, '1.3 Placa huella');

  await type(page, 'Alt+ArrowRight');
  await page.waitForFunction(() => document.querySelectorAll('[role=row][aria-level="3"]').length === 1);
  const inside = (await content(plan.id)).find((one) => one.name === 'Placa huella');
  const above = (await content(plan.id)).find((one) => one.name === 'Vías rurales');
  assert.equal(inside.parent, above.id);
  assert.equal(inside.level, 'guideline');
  await type(page, 'Control+z');
  await status(page).filter({ hasText: /^Deshecho/ }).waitFor();
  assert.notEqual((await content(plan.id)).find((one) => one.name === 'Placa huella').parent, above.id);
  await type(page, 'Control+y');
  await status(page).filter({ hasText: /^Rehecho/ }).waitFor();
  assert.equal((await content(plan.id)).find((one) => one.name === 'Placa huella').parent, above.id);

  // From cell to cell with Tab: name, then level, then on to the office.
  await type(page, 'ArrowUp', 'Home', 'ArrowRight', 'Enter', '=Vías y puentes', 'Tab', 'Escape');
  await saved(page, '1.2 Vías rurales');
  assert.equal((await content(plan.id)).find((one) => one.id === above.id).name, 'Vías y puentes');
  await type(page, 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter');
  await page.waitForFunction((id) => document.querySelector(`[data-cell="${id}.office"]`)?.textContent !== '', above.id);
  assert.notEqual((await content(plan.id)).find((one) => one.id === above.id).office, null);

  // Weights of the two siblings: one typed, the rest given to the other.
  await type(page, 'ArrowLeft', 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('textbox').first().fill('35');
  await dialog.getByText(say('staff.weights.missing', { rest: '65,00' })).waitFor();
  await look(page, 'edit-weights');
  await dialog.getByRole('combobox').selectOption({ index: 2 });
  await dialog.getByRole('button', { name: say('staff.weights.save') }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual((await content(plan.id)).filter((one) => one.level === 'objective').map((one) => one.weight), [35, 65]);
  await look(page, 'edit-plan');

  // By hand: dragged out to the top of its siblings, and back by undoing.
  await row(page, '1.3').dragTo(row(page, '1.1'), { targetPosition: { x: 120, y: 4 } });
  await page.waitForFunction(() => document.querySelectorAll('[role=row][aria-level="2"]').length === 3);
  const dragged = (await content(plan.id)).filter((one) => one.parent === above.parent).map((one) => one.code);
  assert.deepEqual(dragged, ['1.3', '1.1', '1.2']);
  await page.getByRole('button', { name: say('staff.edit.undo'), exact: true }).click();
  await page.waitForFunction(() => document.querySelectorAll('[role=row][aria-level="3"]').length === 1);

  await cell(page, '1.3', 'code').click();
  await type(page, 'Delete');
  await row(page, '1.3').waitFor({ state: 'detached' });
  await type(page, 'Control+z');
  await row(page, '1.3').waitFor();
  await close();
});

test('rows of a spreadsheet are looked at and then taken over, all or none', async () => {
  const plan = await newPlan('HOJA');
  await api.get('paste_elements', { id: plan.id, body: { rows: [{ level: 'axis', code: '1', name: 'Social' }] } });
  const { page, close } = await openEditor(plan.id);
  await cell(page, '1', 'name').click();
  const copy = (text) => page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await copy('Código\tNombre\tNivel\tFecha inicio\n1.1\tSalud cerca\tMeta\t31/02/2026\n1.2\tEscuelas abiertas\tMeta\t01/03/2026');
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/no se reconoce «31\/02\/2026»/).waitFor();
  assert.ok(await dialog.getByRole('button', { name: /^Pegar/ }).isDisabled());
  await look(page, 'edit-paste-wrong');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal((await content(plan.id)).length, 1);

  await cell(page, '1', 'name').click();
  await copy('Código\tNombre\tNivel\tPeso\n1\tSocial y cultural\tEje\t\n1.1\tSalud cerca\tMeta\t40\n1.1.1\tBrigadas\tActividad\t\n1.2\tEscuelas abiertas\tMeta\t60');
  await page.keyboard.press('Control+v');
  await dialog.getByText(/^3 filas nuevas, una cambia/).waitFor();
  await look(page, 'edit-paste');
  await dialog.getByRole('button', { name: 'Pegar 4 filas' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const rows = await content(plan.id);
  assert.deepEqual(rows.map((one) => one.code).sort(), ['1', '1.1', '1.1.1', '1.2']);
  assert.equal(rows.find((one) => one.code === '1').name, 'Social y cultural');
  assert.equal(rows.find((one) => one.code === '1.1.1').parent, rows.find((one) => one.code === '1.1').id);

  await page.getByRole('button', { name: say('staff.edit.undo'), exact: true }).click();
  await row(page, '1.2').waitFor({ state: 'detached' });
  await status(page).filter({ hasText: /^Deshecho/ }).waitFor();
  assert.deepEqual((await content(plan.id)).map((one) => one.name), ['Social']);
  await close();
});

test('two people change the same cell: both values are shown, and one is chosen', async () => {
  const plan = await newPlan('CONFLICTO');
  const { elements } = await api.get('paste_elements', { id: plan.id, body: { rows: [{ level: 'axis', code: '1', name: 'Social' }] } });
  const { page, close } = await openEditor(plan.id);
  await cell(page, '1', 'name').click();
  await type(page, 'Enter', '=Desarrollo social');
  await api.get('edit_element', { id: elements[0], body: { version: 1, name: 'Bienestar' } });
  await type(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: say('staff.conflict.title') });
  await dialog.getByText('Bienestar', { exact: true }).waitFor();
  await dialog.getByText('Desarrollo social', { exact: true }).waitFor();
  await look(page, 'edit-conflict');
  assert.equal((await content(plan.id))[0].name, 'Bienestar', 'nothing was overwritten');
  await dialog.getByRole('radio', { name: /Desarrollo social/ }).check();
  await dialog.getByRole('button', { name: say('staff.conflict.settle') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await saved(page, '1 Bienestar');
  assert.equal((await content(plan.id))[0].name, 'Desarrollo social');

  // What another person changed after is not undone.
  const [{ version }] = await content(plan.id);
  await api.get('edit_element', { id: elements[0], body: { version, name: 'Lo social' } });
  await cell(page, '1', 'name').click();
  await type(page, 'Control+z');
  await dialog.getByText('Lo social', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: say('staff.conflict.settle') }).click();
  assert.equal((await content(plan.id))[0].name, 'Lo social');
  await close();
});

test('last year’s plan is copied, made ready and approved; then it tells what changed', async () => {
  const plan = await newPlan('ANUAL-2026');
  const offices = (await api.get('list_offices')).items.filter((office) => office.kind === 'office');
  await api.get('paste_elements', { id: plan.id, body: { rows: [
    { level: 'axis', code: '1', name: 'Social', office: offices[0].id },
    { level: 'goal', code: '1.1', name: 'Salud cerca', parent_row: 0, office: offices[0].id, start_on: '2026-02-01', end_on: '2026-06-30' },
  ] } });
  const opened = await openPage(browser, program.origin);
  const { page } = opened;
  await signIn(page, program.accountOf('planeacion'));
  await page.goto('/app/plans');
  await page.getByRole('heading', { name: say('staff.plans.title') }).waitFor();
  await look(page, 'plans');
  await page.getByRole('button', { name: 'Copiar Plan ANUAL-2026' }).click();
  await page.getByRole('dialog').getByRole('button', { name: say('staff.copy.copy') }).waitFor();
  await look(page, 'plan-copy');
  await page.getByRole('button', { name: say('staff.copy.copy') }).click();
  await page.getByRole('heading', { name: 'Plan ANUAL-2027' }).waitFor();
  await cell(page, '1.1', 'end_on').filter({ hasText: '30 jun 2027' }).waitFor();

  await page.getByRole('link', { name: say('staff.readiness.title') }).click();
  await page.getByRole('heading', { name: say('staff.approve.title') }).waitFor();
  await page.getByRole('region', { name: say('staff.readiness.matrix') }).getByText(say('staff.readiness.nothing')).first().waitFor();
  await look(page, 'readiness');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: say('staff.approve.approve') }).click();
  await page.getByRole('heading', { name: say('staff.approve.title') }).waitFor({ state: 'detached' });

  await page.getByRole('link', { name: say('staff.readiness.to_editor') }).click();
  await cell(page, '1.1', 'name').dblclick();
  await page.getByText(say('staff.edit.reason_missing')).waitFor();
  await page.getByLabel(say('staff.edit.reason')).fill('Acuerdo 12 de 2027');
  await cell(page, '1.1', 'name').dblclick();
  await type(page, '=Salud más cerca', 'Enter');
  await saved(page, '1.1 Salud cerca');
  await look(page, 'edit-approved');
  await page.getByRole('link', { name: say('staff.changes.link') }).click();
  await page.getByText('Acuerdo 12 de 2027').waitFor();
  const changed = page.getByRole('listitem').filter({ hasText: 'Acuerdo 12 de 2027' }).first();
  await changed.locator('del', { hasText: 'Salud cerca' }).waitFor();
  await changed.locator('ins', { hasText: 'Salud más cerca' }).waitFor();
  await look(page, 'plan-changes');
  await opened.close();
});

test('a technical sheet is written, its measure validated, its targets set; two who edit it both see', async () => {
  const plan = await newPlan('FICHAS');
  const { elements } = await api.get('paste_elements', { id: plan.id, body: { rows: [
    { level: 'axis', code: '1', name: 'Social' }, { level: 'goal', code: '1.1', name: 'Vías rurales', parent_row: 0 },
  ] } });
  const { page, close } = await openEditor(plan.id);
  await cell(page, '1.1', 'indicators').dblclick();
  await page.getByRole('button', { name: say('staff.sheets.add') }).click();
  const added = page.getByRole('region', { name: say('staff.sheets.new') });
  await added.getByLabel(say('staff.sheet.name')).fill('Kilómetros mejorados');
  await added.getByLabel(say('staff.sheet.sense')).selectOption('descending');
  assert.deepEqual(await added.getByLabel(say('staff.sheet.method')).locator('option').evaluateAll((all) => all.map((one) => one.value)),
    ['inverse', 'mirror', 'baseline', 'binary']);
  await added.getByLabel(say('staff.sheet.sense')).selectOption('ascending');
  await added.getByLabel(say('staff.sheet.term_target')).fill('12,5');
  await added.getByRole('button', { name: say('staff.sheets.add') }).click();
  const sheet = page.getByRole('region', { name: /Kilómetros mejorados/ });
  await sheet.getByLabel(say('staff.sheet.measure')).selectOption({ index: 1 });
  await sheet.getByRole('button', { name: say('staff.sheets.validate') }).click();
  await sheet.getByRole('button', { name: say('staff.sheets.validate') }).waitFor({ state: 'detached' });
  await sheet.getByRole('textbox', { name: /^2026,/ }).fill('4,5');
  await sheet.getByRole('button', { name: say('staff.sheets.save_targets') }).click();
  await sheet.getByText(say('staff.sheets.targets_saved')).waitFor();
  await look(page, 'sheets');
  const [{ id }] = (await api.get('get_element', { id: elements[1] })).indicators;
  let indicator = await api.get('get_indicator', { id });
  assert.equal(indicator.term_target, 12.5);
  assert.ok(indicator.is_measure_validated);
  assert.equal(indicator.periods.find((one) => one.period === '2026').planned.value, 4.5);

  await sheet.getByLabel(say('staff.sheet.source')).fill('Interventoría');
  await sheet.getByLabel(say('staff.sheet.term_target')).fill('14');
  await api.get('edit_indicator', { id, body: { version: indicator.version, term_target: 20, formula: 'a / b' } });
  await sheet.getByRole('button', { name: say('staff.sheets.save'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('staff.conflict.title') });
  await dialog.getByText('20', { exact: true }).waitFor();
  await look(page, 'sheets-conflict');
  await dialog.getByRole('button', { name: say('staff.conflict.settle') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sheet.getByText(say('staff.sheets.saved')).waitFor();
  indicator = await api.get('get_indicator', { id });
  assert.deepEqual([indicator.term_target, indicator.source, indicator.formula], [20, 'Interventoría', 'a / b']);
  await close();
});
