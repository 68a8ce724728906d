// Results first: an initiative is planned as a matrix from its end down to its activities, and says what is missing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './browser.mjs';
import { startEditing } from './edit_steps.mjs';
import { say } from './texts.mjs';

let desk;
before(async () => {
  desk = await startEditing();
});
after(() => desk?.stop());

/** From below the matrix into it. */
async function put(page, code, level) {
  await page.getByRole('button', { name: say('staff.logframe.put_of', { label: code }), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('staff.logframe.level')).selectOption(level);
  await dialog.getByLabel(say('staff.logframe.assumptions')).fill(level === 'end' ? '' : 'El presupuesto llega a tiempo.');
  if (level === 'component') await look(page, 'logframe-row');
  await dialog.getByRole('button', { name: say('staff.save') }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a matrix grows row by row until its logic holds', { timeout: 240_000 }, async () => {
  const plan = await desk.newPlan('MIR');
  const [, initiative, ...rows] = await desk.fill(plan.id, [
    { level: 'axis', code: '1', name: 'Social' },
    { level: 'initiative', code: 'I', name: 'Salud cerca', parent_row: 0 },
    { level: 'goal', code: 'F', name: 'Contribuir a una vida sana mediante servicios cercanos', parent_row: 1 },
    { level: 'goal', code: 'P', name: 'La población rural tiene atención a menos de una hora', parent_row: 1 },
    { level: 'goal', code: 'C', name: 'Puestos de salud equipados', parent_row: 1 },
    { level: 'activity', code: 'A', name: 'Compra de equipos', parent_row: 4 },
  ]);
  for (const [place, element] of rows.entries())
    await desk.api.get('add_indicator', { id: element, body: { code: `I${place}`, name: `Porcentaje ${place + 1}`, level: 'result', dimension: 'effectiveness', frequency: 'year', sense: 'ascending', method: 'ratio', accumulation: 'sum' } });

  const { page, close } = await desk.open(`/app/elements/${initiative}`);
  await page.getByRole('link', { name: say('staff.logframe.title') }).click();
  await page.getByRole('heading', { level: 1, name: 'I Salud cerca' }).waitFor();
  await put(page, 'P', 'purpose');
  await page.getByText(say('staff.logframe.fault.no_end')).waitFor();
  await put(page, 'F', 'end');
  await put(page, 'C', 'component');
  await page.getByText(say('staff.logframe.fault.component_without_activity')).waitFor();
  await look(page, 'logframe-with-faults');
  await put(page, 'A', 'activity');

  for (let number = 1; number <= 4; number++) {
    await page.getByRole('button', { name: say('staff.logframe.review_of', { label: `Porcentaje ${number}` }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('staff.logframe.means')).fill('Registro de la secretaría de salud, abierto a auditoría.');
    const clear = dialog.getByRole('group', { name: say('staff.logframe.criterion.clear') });
    await clear.getByLabel(say('staff.logframe.no'), { exact: true }).check();
    await dialog.getByRole('button', { name: say('staff.save') }).click();
    await dialog.getByRole('alert').waitFor();
    if (number === 1) await look(page, 'logframe-review');
    await clear.getByLabel(say('staff.logframe.yes'), { exact: true }).check();
    await dialog.getByRole('button', { name: say('staff.save') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByText('La lógica vertical se sostiene.').waitFor();
  const matrix = page.getByRole('region', { name: say('staff.logframe.matrix') });
  const levels = await matrix.getByRole('rowheader').allInnerTexts();
  assert.deepEqual(levels, ['Fin', 'Propósito', 'Componente', 'Actividad']);
  await matrix.getByText('CREMAA 1 de 5').first().waitFor();
  await look(page, 'logframe');
  await close();
});
