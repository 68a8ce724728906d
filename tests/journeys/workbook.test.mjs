// An office without a connection: its report is downloaded as a workbook, filled elsewhere, brought back, looked at row
// by row, saved and delivered; what was altered, what is of another period and what is too old is refused with its reason.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';
import { typedInto, unpacked } from './xlsx.mjs';

let program;
let browser;
let made;
before(async () => {
  program = await startProgram();
  made = await makeReportingPlan(program);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const on = '2024-12-31';
const addressOf = (period) => `/app/plans/${made.plan.id}/reports/${made.office}/${period}?on=${on}`;
const button = (page, name) => page.getByRole('button', { name, exact: true });
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const figures = 2;
const narrative = 3;

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const unfold = (page) => page.getByText(say('staff.workbook.title')).click();

async function downloaded(page) {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: say('staff.workbook.download') }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const bringBack = (page, buffer, name = 'libro.xlsx') =>
  page.locator('details input[type="file"][accept=".xlsx"]').setInputFiles({ name, mimeType: type, buffer });

const verdicts = (page) => page.locator('tr[data-verdict]').evaluateAll((rows) => rows.map((row) => row.dataset.verdict));

test('a report is filled in a workbook, brought back, saved and delivered', { timeout: 300_000 }, async () => {
  const { page, close } = await enter('gerencia', addressOf('2024-T1'));
  await unfold(page);
  await look(page, 'workbook-offered');
  const { name, bytes } = await downloaded(page);
  assert.match(name, /-2024-T1\.xlsx$/);
  assert.match(unpacked(bytes)[`xl/worksheets/sheet${figures}.xml`].toString(), /<sheetProtection/);
  // The second row departs from the plan and does not say why.
  const filled = typedInto(typedInto(bytes, figures, { I6: 10, N6: 'Acta 12 de interventoría', I7: 20 }), narrative, { B5: 'Tres frentes de obra abiertos.' });
  await bringBack(page, filled, name);
  await page.getByText(say('staff.workbook.seen', { name })).waitFor();
  assert.deepEqual(await verdicts(page), ['incomplete', 'written', 'written', 'unchanged', 'unchanged', 'unchanged']);
  await page.getByText(/queda fuera del verde.*elija el tipo de causa/).first().waitFor();
  assert.equal((await made.manager.get('show_report', { id: made.plan.id, office: made.office, period: '2024-T1' })).version, 0, 'nothing is kept of a preview');
  await look(page, 'workbook-verdicts');
  await button(page, 'Guardar 3 filas en el borrador').click();
  await page.locator(`[id="${made.indicators['E1.2']}.value"]`).waitFor();
  await page.waitForFunction((id) => document.getElementById(id)?.value === '20', `${made.indicators['E1.2']}.value`);
  await page.getByLabel(say('staff.fact.variance'), { exact: true }).selectOption('external');
  await page.getByLabel(say('staff.fact.variance_reason'), { exact: true }).fill('Lluvias de marzo');
  await page.getByText(say('staff.office_report.complete')).waitFor();
  await button(page, say('staff.office_report.deliver')).click();
  await page.locator('header [data-state="delivered"]').waitFor();
  await close();
});

test('each row that cannot be saved says why, and the others are saved', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', addressOf('2024-T2'));
  await unfold(page);
  const { bytes } = await downloaded(page);
  await bringBack(page, typedInto(bytes, figures, { I7: { formula: '20+20', value: 40 } }));
  await page.getByText('La celda I7 trae una fórmula. Escriba el valor: 40.').waitFor();
  await bringBack(page, typedInto(bytes, figures, { D6: 'metros', I6: 9000, I7: 40 }));
  await page.getByText(/La unidad de medida validada es kilómetros; este valor viene en metros/).waitFor();
  assert.deepEqual((await verdicts(page)).slice(0, 2), ['refused', 'written']);
  await look(page, 'workbook-refused-row');
  await button(page, 'Guardar solo esa fila').click();
  await page.waitForFunction((id) => document.getElementById(id)?.value === '40', `${made.indicators['E1.2']}.value`);
  assert.equal(await page.locator(`[id="${made.indicators['E1.1']}.value"]`).inputValue(), '');
  await close();
});

test('an altered workbook, one of another period and an old one are refused with the reason', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', addressOf('2024-T3'));
  await unfold(page);
  const { bytes } = await downloaded(page);
  await bringBack(page, typedInto(bytes, figures, { B6: 'E9.9' }));
  await page.getByText(/la celda B6 decía «E1\.1» y dice «E9\.9»/).waitFor();
  await look(page, 'workbook-altered');
  await page.goto(addressOf('2024-T4'));
  await unfold(page);
  await bringBack(page, bytes);
  await page.getByText(/Es el libro de otro período: 2024-T3/).waitFor();
  await made.planner.get('set_target', { id: made.indicators['E1.1'], body: { period: '2024-T3', value: 12, reason: 'Ajuste del contrato' } });
  await page.goto(addressOf('2024-T3'));
  await unfold(page);
  await bringBack(page, bytes);
  await page.getByText(/Es un libro de una versión anterior: el plan/).waitFor();
  await close();
});

test('Planning downloads the workbooks of all offices as one file', { timeout: 120_000 }, async () => {
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/reports?on=${on}`);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Libros de todas las dependencias/ }).click();
  const file = await coming;
  assert.match(file.suggestedFilename(), /\.zip$/);
  assert.match(Object.keys(unpacked(readFileSync(await file.path()))).join(), /-2024-T4\.xlsx/);
  await close();
});
