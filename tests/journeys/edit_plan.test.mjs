// Planning builds a plan by keyboard alone, pastes rows of a sheet, and meets what another person changed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './browser.mjs';
import { cell, row, saved, startEditing, status, type } from './edit_steps.mjs';
import { say } from './texts.mjs';

let desk;
before(async () => {
  desk = await startEditing();
});
after(() => desk?.stop());

test('a plan is built by keyboard alone, and what was done is undone', async () => {
  const plan = await desk.newPlan('TECLADO');
  const { page, close } = await desk.openEditor(plan.id);
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
  const inside = (await desk.content(plan.id)).find((one) => one.name === 'Placa huella');
  const above = (await desk.content(plan.id)).find((one) => one.name === 'Vías rurales');
  assert.equal(inside.parent, above.id);
  assert.equal(inside.level, 'guideline');
  await type(page, 'Control+z');
  await status(page).filter({ hasText: /^Deshecho/ }).waitFor();
  assert.notEqual((await desk.content(plan.id)).find((one) => one.name === 'Placa huella').parent, above.id);
  await type(page, 'Control+y');
  await status(page).filter({ hasText: /^Rehecho/ }).waitFor();
  assert.equal((await desk.content(plan.id)).find((one) => one.name === 'Placa huella').parent, above.id);

  // From cell to cell with Tab: name, then level, then on to the office.
  await type(page, 'ArrowUp', 'Home', 'ArrowRight', 'Enter', '=Vías y puentes', 'Tab', 'Escape');
  await saved(page, '1.2 Vías rurales');
  assert.equal((await desk.content(plan.id)).find((one) => one.id === above.id).name, 'Vías y puentes');
  await type(page, 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter');
  await page.waitForFunction((id) => document.querySelector(`[data-cell="${id}.office"]`)?.textContent !== '', above.id);
  assert.notEqual((await desk.content(plan.id)).find((one) => one.id === above.id).office, null);

  // Weights of the two siblings: one typed, the rest given to the other.
  await type(page, 'ArrowLeft', 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('textbox').first().fill('35');
  await dialog.getByText(say('staff.weights.missing', { rest: '65,00' })).waitFor();
  await look(page, 'edit-weights');
  await dialog.getByLabel(say('staff.weights.rest_to')).selectOption({ index: 2 });
  await dialog.getByRole('button', { name: say('staff.weights.save') }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual((await desk.content(plan.id)).filter((one) => one.level === 'objective').map((one) => one.weight), [35, 65]);
  await look(page, 'edit-plan');

  // By hand: dragged out to the top of its siblings, and back by undoing.
  await row(page, '1.3').dragTo(row(page, '1.1'), { targetPosition: { x: 120, y: 4 } });
  await page.waitForFunction(() => document.querySelectorAll('[role=row][aria-level="2"]').length === 3);
  const dragged = (await desk.content(plan.id)).filter((one) => one.parent === above.parent).map((one) => one.code);
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
  const plan = await desk.newPlan('HOJA');
  await desk.fill(plan.id, [{ level: 'axis', code: '1', name: 'Social' }]);
  const { page, close } = await desk.openEditor(plan.id);
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
  assert.equal((await desk.content(plan.id)).length, 1);

  await cell(page, '1', 'name').click();
  await copy('Código\tNombre\tNivel\tPeso\n1\tSocial y cultural\tEje\t\n1.1\tSalud cerca\tMeta\t40\n1.1.1\tBrigadas\tActividad\t\n1.2\tEscuelas abiertas\tMeta\t60');
  await page.keyboard.press('Control+v');
  await dialog.getByText(/^3 filas nuevas, una cambia/).waitFor();
  await look(page, 'edit-paste');
  await dialog.getByRole('button', { name: 'Pegar 4 filas' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const rows = await desk.content(plan.id);
  assert.deepEqual(rows.map((one) => one.code).sort(), ['1', '1.1', '1.1.1', '1.2']);
  assert.equal(rows.find((one) => one.code === '1').name, 'Social y cultural');
  assert.equal(rows.find((one) => one.code === '1.1.1').parent, rows.find((one) => one.code === '1.1').id);

  await page.getByRole('button', { name: say('staff.edit.undo'), exact: true }).click();
  await row(page, '1.2').waitFor({ state: 'detached' });
  await status(page).filter({ hasText: /^Deshecho/ }).waitFor();
  assert.deepEqual((await desk.content(plan.id)).map((one) => one.name), ['Social']);
  await close();
});

test('two people change the same cell: both values are shown, and one is chosen', async () => {
  const plan = await desk.newPlan('CONFLICTO');
  const elements = await desk.fill(plan.id, [{ level: 'axis', code: '1', name: 'Social' }]);
  const { page, close } = await desk.openEditor(plan.id);
  await cell(page, '1', 'name').click();
  await type(page, 'Enter', '=Desarrollo social');
  await desk.api.get('edit_element', { id: elements[0], body: { version: 1, name: 'Bienestar' } });
  await type(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: say('staff.conflict.title') });
  await dialog.getByText('Bienestar', { exact: true }).waitFor();
  await dialog.getByText('Desarrollo social', { exact: true }).waitFor();
  await look(page, 'edit-conflict');
  assert.equal((await desk.content(plan.id))[0].name, 'Bienestar', 'nothing was overwritten');
  await dialog.getByRole('radio', { name: /Desarrollo social/ }).check();
  await dialog.getByRole('button', { name: say('staff.conflict.settle') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await saved(page, '1 Bienestar');
  assert.equal((await desk.content(plan.id))[0].name, 'Desarrollo social');

  // What another person changed after is not undone.
  const [{ version }] = await desk.content(plan.id);
  await desk.api.get('edit_element', { id: elements[0], body: { version, name: 'Lo social' } });
  await cell(page, '1', 'name').click();
  await type(page, 'Control+z');
  await dialog.getByText('Lo social', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: say('staff.conflict.settle') }).click();
  assert.equal((await desk.content(plan.id))[0].name, 'Lo social');
  await close();
});
