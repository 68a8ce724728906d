// Last year's plan is copied, made ready, approved, and tells what changed since; a technical sheet is written.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './browser.mjs';
import { cell, saved, startEditing, type } from './edit_steps.mjs';
import { say } from './texts.mjs';

let desk;
before(async () => {
  desk = await startEditing();
});
after(() => desk?.stop());

test('last year’s plan is copied, made ready and approved; then it tells what changed', async () => {
  const plan = await desk.newPlan('ANUAL-2026');
  const offices = (await desk.api.get('list_offices')).items.filter((office) => office.kind === 'office');
  await desk.fill(plan.id, [
    { level: 'axis', code: '1', name: 'Social', office: offices[0].id },
    { level: 'goal', code: '1.1', name: 'Salud cerca', parent_row: 0, office: offices[0].id, start_on: '2026-02-01', end_on: '2026-06-30' },
  ]);
  const { page, close } = await desk.open('/app/plans');
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
  const link = page.getByRole('link', { name: `${say('staff.table.csv')} ${say('staff.changes.title')}`, exact: true });
  const file = await page.request.get(new URL(await link.getAttribute('href'), page.url()).href);
  assert.match(await file.text(), /\r\nCambió,Elemento,1\.1,Salud más cerca,Nombre,,Salud cerca,Salud más cerca,Acuerdo 12 de 2027,/);
  await close();
});

test('a technical sheet is written, its measure validated, its targets set; two who edit it both see', async () => {
  const plan = await desk.newPlan('FICHAS', '2027-12-31');
  const elements = await desk.fill(plan.id, [
    { level: 'axis', code: '1', name: 'Social' }, { level: 'goal', code: '1.1', name: 'Vías rurales', parent_row: 0 },
  ]);
  const { page, close } = await desk.openEditor(plan.id);
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
  const [{ id }] = (await desk.api.get('get_element', { id: elements[1] })).indicators;
  let indicator = await desk.api.get('get_indicator', { id });
  assert.equal(indicator.term_target, 12.5);
  assert.ok(indicator.is_measure_validated);
  const targetOf = (period) => indicator.periods.find((one) => one.period === period)?.planned?.value ?? null;
  assert.equal(targetOf('2026'), 4.5);

  // A row of the spreadsheet over the boxes: one act, one entry, one way back.
  await sheet.getByRole('textbox', { name: /^2026,/ }).evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '5,5\t6\t1.200\n');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await sheet.getByText('2 valores pegados; sobró una celda. Falta guardar.').waitFor();
  await look(page, 'sheets-pasted');
  await sheet.getByRole('button', { name: say('staff.sheets.save_targets') }).click();
  await sheet.getByText(say('staff.sheets.targets_saved')).waitFor();
  indicator = await desk.api.get('get_indicator', { id });
  assert.deepEqual(['2026', '2027'].map(targetOf), [5.5, 6]);
  await sheet.getByRole('button', { name: say('staff.edit.undo'), exact: true }).click();
  await sheet.getByText(say('staff.sheets.targets_undone')).waitFor();
  indicator = await desk.api.get('get_indicator', { id });
  assert.deepEqual(['2026', '2027'].map(targetOf), [4.5, null]);
  const acts = (await desk.api.get('list_history', { id: elements[1] })).items.map(({ act }) => act);
  assert.equal(acts.filter((act) => act === 'set_targets').length, 3, 'saved, pasted and undone: an entry each');

  await sheet.getByLabel(say('staff.sheet.source')).fill('Interventoría');
  await sheet.getByLabel(say('staff.sheet.term_target')).fill('14');
  await desk.api.get('edit_indicator', { id, body: { version: indicator.version, term_target: 20, formula: 'a / b' } });
  await sheet.getByRole('button', { name: say('staff.sheets.save'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('staff.conflict.title') });
  await dialog.getByText('20', { exact: true }).waitFor();
  await look(page, 'sheets-conflict');
  await dialog.getByRole('button', { name: say('staff.conflict.settle') }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sheet.getByText(say('staff.sheets.saved')).waitFor();
  indicator = await desk.api.get('get_indicator', { id });
  assert.deepEqual([indicator.term_target, indicator.source, indicator.formula], [20, 'Interventoría', 'a / b']);
  await close();
});
