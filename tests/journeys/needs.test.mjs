// Needs come in from a sheet, an urgent one stands on Planning's tray until an initiative answers it, and citizens read
// on the initiative's page what it is for.
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

const sheet = [
  'Clave;Necesidad;Origen;Urgencia;Vereda;Personas;Fuente',
  'N-1;Agua potable en La Punta;Asamblea;Urgente;La Punta;1.240;Asamblea del 12 de marzo',
  'N-2;Luz en el parque;Encuesta;Baja;Centro;80;Encuesta de hogares',
  'N-3;Puesto de salud sin médico;Diagnóstico;Urgente;Chince;640;Diagnóstico de salud',
].join('\n');

test('needs come in from a sheet, whole or not at all, and one by one', { timeout: 180_000 }, async () => {
  const { page, close } = await desk.open('/app/administration/needs');
  await page.getByText(say('staff.needs.none')).waitFor();
  await look(page, 'needs-empty');
  const list = page.getByLabel(say('staff.needs.list'), { exact: true });
  await list.fill(`${sheet}\nN-3;;Asamblea;Alta`);
  await page.getByRole('button', { name: say('staff.needs.try') }).click();
  await page.getByRole('alert').getByText('Fila 4').first().waitFor();
  await look(page, 'needs-refused');
  assert.equal((await desk.api.get('list_needs')).items.length, 0);

  await list.fill(`${sheet}\nN-5;Una cancha;Rumor;Altísima;Centro;unas 300`);
  await page.getByText(say('staff.needs.unread.urgency', { typed: 'Altísima' })).waitFor();
  await page.getByText(say('staff.needs.unread.origin', { typed: 'Rumor' })).waitFor();
  assert.ok(await page.getByRole('button', { name: say('staff.needs.try') }).isDisabled(), 'nothing comes in as something else');
  await look(page, 'needs-unread');

  await list.fill(sheet);
  await page.getByRole('button', { name: say('staff.needs.try') }).click();
  await page.getByRole('status').filter({ hasText: '3 necesidades nuevas' }).waitFor();
  await page.getByRole('button', { name: 'Cargar 3 necesidades' }).click();
  await page.getByRole('region', { name: say('staff.administration.needs') }).getByText('Agua potable en La Punta').waitFor();

  await page.getByRole('button', { name: say('staff.needs.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('staff.needs.name')).fill('Transporte para la escuela');
  await look(page, 'need-form');
  await dialog.getByRole('button', { name: say('staff.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('N-4 · Transporte para la escuela').waitFor();
  await look(page, 'needs');
  const table = await page.request.get(await page.getByRole('link', { name: say('staff.table.csv') }).getAttribute('href'));
  assert.match(await table.text(), /\r\nN-1,Agua potable en La Punta,Urgente,Asamblea,La Punta,1240,/);
  await close();
});

test('two people edit the same need: both values are seen, and nothing is lost', { timeout: 180_000 }, async () => {
  const { page, close } = await desk.open('/app/administration/needs?show=all');
  await page.getByRole('button', { name: say('staff.needs.edit_of', { code: 'N-2', name: 'Luz en el parque' }) }).click();
  const dialog = page.getByRole('dialog').first();
  await dialog.getByLabel(say('staff.needs.place'), { exact: true }).fill('La Loma');
  const theirs = (await desk.api.get('list_needs')).items.find((need) => need.code === 'N-2');
  const row = { code: 'N-2', name: theirs.name, origin: theirs.origin, urgency: 'high', place: 'El Alto', affected: theirs.affected, source: theirs.source };
  await desk.api.get('import_needs', { body: { rows: [row] } });
  await dialog.getByRole('button', { name: say('staff.save') }).click();
  const conflict = page.getByRole('dialog').filter({ hasText: say('staff.conflict.title') }).last();
  await conflict.getByText('El Alto').waitFor();
  await look(page, 'need-conflict');
  await conflict.getByRole('radio').last().check();
  await conflict.getByRole('button', { name: say('staff.conflict.settle') }).click();
  await dialog.waitFor({ state: 'detached' });
  const now = (await desk.api.get('list_needs')).items.find((need) => need.code === 'N-2');
  assert.deepEqual([now.place, now.urgency], ['La Loma', 'high'], 'what only the other changed stays');
  await close();
});

test('a need leaves the register only when one is sure', { timeout: 120_000 }, async () => {
  const { page, close } = await desk.open('/app/administration/needs?show=all');
  await page.getByRole('button', { name: say('staff.needs.edit_of', { code: 'N-4', name: 'Transporte para la escuela' }) }).click();
  await page.getByRole('button', { name: say('staff.needs.remove') }).click();
  const sure = page.getByRole('dialog').last();
  await sure.getByText('No se puede deshacer').waitFor();
  await look(page, 'need-remove');
  assert.equal((await desk.api.get('list_needs')).items.length, 4);
  await sure.getByRole('button', { name: say('staff.needs.remove') }).click();
  await page.getByText('N-4 · Transporte para la escuela').waitFor({ state: 'detached' });
  assert.equal((await desk.api.get('list_needs')).items.length, 3);
  await close();
});

test('an urgent need waits on the tray until an initiative answers it or it is set aside', { timeout: 240_000 }, async () => {
  const plan = await desk.newPlan('NECESIDADES');
  const [, initiative] = await desk.fill(plan.id, [
    { level: 'axis', code: '1', name: 'Territorio' },
    { level: 'initiative', code: '1.1', name: 'Acueducto de La Punta', parent_row: 0 },
  ]);
  const { page, close } = await desk.open('/app/review');
  const waiting = page.getByRole('region', { name: say('staff.review.needs') });
  await waiting.getByText('N-1 · Agua potable en La Punta').waitFor();
  await look(page, 'needs-on-the-tray');

  await page.goto(`/app/elements/${initiative}`);
  const section = page.getByRole('region', { name: say('staff.answered.title') });
  await section.getByRole('button', { name: say('staff.answered.edit') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('staff.answered.search')).fill('agua punta');
  await dialog.getByRole('checkbox', { name: 'N-1 · Agua potable en La Punta' }).check();
  await look(page, 'needs-cited');
  await dialog.getByRole('button', { name: say('staff.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await section.getByText('Agua potable en La Punta').waitFor();
  await look(page, 'needs-on-initiative');

  await page.goto('/app/administration/needs?show=waiting');
  const register = page.getByRole('region', { name: say('staff.administration.needs') });
  await register.getByText('Puesto de salud sin médico').waitFor();
  assert.equal(await register.getByText('Agua potable en La Punta').count(), 0, 'an initiative answers it');
  await page.getByRole('button', { name: say('staff.needs.edit_of', { code: 'N-3', name: 'Puesto de salud sin médico' }) }).click();
  const settle = page.getByRole('dialog').getByRole('region', { name: say('staff.needs.settle') });
  await settle.getByLabel(say('staff.needs.state')).selectOption('set_aside');
  await settle.getByRole('button', { name: say('staff.needs.settle') }).click();
  await settle.getByRole('alert').waitFor();
  await settle.getByLabel(say('staff.needs.reason')).fill('Es del hospital departamental: oficio 214');
  await settle.getByRole('button', { name: say('staff.needs.settle') }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto('/app/administration/needs?show=all');
  await register.getByText('Es del hospital departamental').waitFor();
  await register.getByRole('link', { name: '1.1 Acueducto de La Punta' }).waitFor();
  await look(page, 'needs-settled');
  await close();
});
