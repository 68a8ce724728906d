// An office's report of a quarter lives: written on one screen, delivered, observed, answered, accepted, published; a
// wrong measure is refused by name, two people write one report, nothing is lost while the server is away, and how it
// stands towards its window is said in words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { smallPdf } from './small_pdf.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

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
const boxOf = (page, code) => page.locator(`[id="${made.indicators[code]}.value"]`);
const at = (period) => ({ id: made.plan.id, office: made.office, period, query: { on } });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const saved = (page) => page.getByText(/^Guardado \d\d:\d\d$/).waitFor();
const state = (page, name) => page.locator(`header [data-state="${name}"]`).waitFor();

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

test('a line in another unit is refused, the expected one named', { timeout: 180_000 }, async () => {
  const lines = [{ subject: made.indicators['E1.1'], value: 9000, measure: made.measures['E1.2'] }];
  const body = { version: 0, lines, offices: [], activities: '', joint_work: '', next_period: '' };
  const refused = await made.manager.call('save_report_draft', { ...at('2024-T1'), body });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.fields[0].field, `lines[${made.indicators['E1.1']}].measure`);
  assert.match(refused.body.fields[0].message, /kilómetros.*familias/);
  assert.equal((await made.manager.get('show_report', at('2024-T1'))).version, 0, 'nothing was kept');
});

test('an office writes its report by keyboard, delivers it, answers Planning, and it is accepted', { timeout: 300_000 }, async () => {
  const office = await enter('gerencia', addressOf('2024-T1'));
  const { page } = office;
  await boxOf(page, 'E1.1').focus();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('20');
  await page.getByText('50,00').first().waitFor();
  await look(page, 'office-report-variance');
  await button(page, 'Falta 1').click();
  await page.keyboard.press('e');
  await page.getByLabel(say('staff.fact.variance'), { exact: true }).selectOption('external');
  await page.getByLabel(say('staff.fact.variance_reason'), { exact: true }).fill('Lluvias de marzo');
  await page.getByLabel(say('staff.office_report.place.activities'), { exact: true }).fill('Tres frentes de obra abiertos.');
  await page.getByText(say('staff.office_report.complete')).waitFor();
  await saved(page);
  await page.getByText('En el año, a la fecha: 10 de 10 · 100,00 %', { exact: true }).waitFor();
  // A file backs the second line; a program under another name holds the delivery until it is taken away.
  const line = page.locator(`[data-subject="${made.indicators['E1.2']}"]`);
  await line.locator('input[type="file"]').first().setInputFiles([
    { name: 'Lista de familias.pdf', mimeType: 'application/pdf', buffer: smallPdf },
    { name: 'acta.pdf', mimeType: 'application/pdf', buffer: readFileSync('/bin/true') },
  ]);
  await line.getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
  await line.getByText(say('staff.evidence.refused_holds')).waitFor();
  await look(page, 'office-report-evidence');
  await button(page, say('staff.office_report.deliver')).click();
  await line.getByText(/es un programa o una página con otro nombre/).waitFor();
  await button(page, say('staff.evidence.remove', { name: 'acta.pdf' })).click();
  await page.reload();
  await line.getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
  assert.equal((await made.manager.get('list_facts', { id: made.indicators['E1.1'] })).items.filter((fact) => fact.kind === 'reported').length, 0, 'a draft touches no figure');
  await button(page, say('staff.office_report.deliver')).click();
  await state(page, 'delivered');
  await page.locator('header [data-standing="late"]').getByText(/^\d+ días hábiles tarde$/).waitFor();
  await line.getByRole('link', { name: 'Lista de familias.pdf' }).waitFor();
  await look(page, 'office-report-delivered');

  const planning = await enter('planeacion', `/app/plans/${made.plan.id}/reports?on=${on}`);
  await planning.page.getByRole('table', { name: say('staff.reports.title') }).waitFor();
  await planning.page.getByText(/^Omitido: \d+ días hábiles de atraso$/).first().waitFor();
  await planning.page.getByText('0 de 3').waitFor();
  await look(planning.page, 'report-matrix');
  await planning.page.getByRole('link', { name: say('staff.report_state.delivered') }).first().click();
  await planning.page.getByRole('link', { name: 'Lista de familias.pdf' }).waitFor();
  await button(planning.page, say('staff.review_acts.review')).click();
  await state(planning.page, 'in_review');
  await button(planning.page, say('staff.review_acts.observe')).click();
  const form = planning.page.getByRole('form', { name: say('staff.review_acts.observe') });
  await form.getByLabel(say('staff.observation.subject')).selectOption(made.indicators['E1.2']);
  await form.getByLabel(say('staff.observation.severity')).selectOption('high');
  await form.getByLabel(say('staff.observation.text')).fill('La lista de familias no trae el sector.');
  await button(planning.page, say('staff.observation.send')).click();
  await state(planning.page, 'observed');
  await button(planning.page, say('staff.review_acts.accept')).click();
  await planning.page.getByText('Queda 1 observación grave sin cerrar.').waitFor();
  await look(planning.page, 'report-observed');

  // At home the observed report comes first.
  await page.goto(`/app/work?on=${on}`);
  const told = page.getByRole('region', { name: say('staff.work.told_reports') });
  await told.getByText('1 observación sin responder').waitFor();
  await look(page, 'work-observed');
  await told.getByRole('link', { name: /^Abrir el informe/ }).first().click();
  const observation = page.getByRole('list', { name: say('staff.observation.title') });
  await observation.getByLabel(say('staff.observation.answer')).fill('El sector está en la hoja 2 del acta.');
  await button(page, say('staff.take_turn.attended')).click();
  await state(page, 'answered');
  await look(page, 'office-report-answered');

  await planning.page.reload();
  await button(planning.page, say('staff.take_turn.closed')).click();
  await planning.page.getByText(say('staff.observation_state.closed'), { exact: true }).waitFor();
  await button(planning.page, say('staff.review_acts.accept')).click();
  await state(planning.page, 'accepted');
  await button(planning.page, say('staff.review_acts.publication')).click();
  await state(planning.page, 'published');
  await planning.close();
  await office.close();
});

test('two people write one report: nothing is lost, and where both wrote both values are shown', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', addressOf('2024-T2'));
  await boxOf(page, 'E1.1').waitFor();
  const other = await made.manager.get('save_report_draft', {
    ...at('2024-T2'),
    body: {
      version: 0, offices: [], activities: 'Escrito por otra persona', joint_work: '', next_period: '',
      lines: [{ subject: made.indicators['E1.1'], value: 9, measure: made.measures['E1.1'] }],
    },
  });
  assert.equal(other.version, 1);
  await boxOf(page, 'E1.1').fill('10');
  await boxOf(page, 'E1.2').fill('40');
  const clash = page.getByRole('alert').filter({ hasText: say('staff.office_report.clash.theirs') });
  await clash.waitFor();
  assert.match(await clash.innerText(), /10[\s\S]*9/);
  assert.equal(await page.getByLabel(say('staff.office_report.place.activities'), { exact: true }).inputValue(), 'Escrito por otra persona');
  await look(page, 'office-report-clash');
  await button(page, say('staff.office_report.clash.keep_mine')).click();
  await saved(page);
  const kept = await made.manager.get('show_report', at('2024-T2'));
  assert.deepEqual(kept.lines.map((line) => line.content.value), [10, 40]);
  await close();
});

test('what is typed while the server is away stays in the browser and is saved when it is back', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', addressOf('2024-T3'));
  await boxOf(page, 'E1.1').waitFor();
  await page.route('**/api/v1/plans/**', (route) => route.abort());
  await boxOf(page, 'E1.1').fill('11');
  await page.getByText(say('staff.office_report.away')).waitFor();
  await look(page, 'office-report-away');
  await page.unroute('**/api/v1/plans/**');
  await page.reload();
  await saved(page);
  assert.equal(await boxOf(page, 'E1.1').inputValue(), '11');
  const kept = await made.manager.get('show_report', at('2024-T3'));
  assert.equal(kept.lines[0].content.value, 11);
  await close();
});

test('many reports are accepted at once; what stands in the way of one is said of it', { timeout: 240_000 }, async () => {
  let report = await made.manager.get('show_report', at('2024-T2'));
  report = await made.manager.get('deliver_report', { ...at('2024-T2'), body: { version: report.version } });
  const lines = Object.entries(made.indicators).map(([code, subject]) => ({ subject, value: code === 'E1.1' ? 10 : 40, measure: made.measures[code] }));
  const draft = await made.manager.get('save_report_draft', { ...at('2024-T4'), body: { version: 0, lines, offices: [], activities: '', joint_work: '', next_period: '' } });
  await made.manager.get('deliver_report', { ...at('2024-T4'), body: { version: draft.version } });
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/reports?on=${on}`);
  const boxes = page.getByRole('checkbox', { name: /^Elegir el informe/ });
  await boxes.first().waitFor();
  assert.equal(await boxes.count(), 2);
  for (const box of await boxes.all()) await box.check();
  await button(page, 'Aceptar 2 informes').click();
  await page.getByText('Se aceptó 1 informe; 1 no se pudo aceptar').waitFor();
  await page.getByText(/Falta el informe de 2024-T3/).waitFor();
  await look(page, 'report-matrix-accepted');
  await close();
});

test('a report is refused before the first day on which it is received, and stays a draft', { timeout: 240_000 }, async () => {
  const windows = { anchor: 'after_end', days: 5, tolerance: 0, early_opening: 'never', version: 0 };
  const next = await makeReportingPlan(program, { year: 2025, code: 'VIAS25', windows });
  const { page, close } = await enter('gerencia', `/app/plans/${next.plan.id}/reports/${next.office}/2025-T3`);
  for (const [code, value] of [['E1.1', '10'], ['E1.2', '40']]) await page.locator(`[id="${next.indicators[code]}.value"]`).fill(value);
  await saved(page);
  await page.locator('header').getByText('Aún no abierto').waitFor();
  await button(page, say('staff.office_report.deliver')).click();
  await page.getByRole('alert').getByText(/se recibe desde el 1 de octubre de 2025/).waitFor();
  await look(page, 'office-report-too-early');
  await page.reload();
  await state(page, 'draft');
  await page.goto('/app/work');
  await page.getByText(/^Omitido: \d+ días hábiles de atraso$/).first().waitFor();
  await close();
});

test('the reports of twelve months move within their box, the one at hand in view', { timeout: 240_000 }, async () => {
  const monthly = await makeReportingPlan(program, { code: 'VIASMES', frequency: 'month' });
  const { page, close } = await enter('planeacion', `/app/plans/${monthly.plan.id}/reports?on=2024-10-15`);
  await page.getByText('0 de 2 renglones').first().waitFor();
  const head = await page.locator('th[data-period="2024-10"]').boundingBox();
  assert.ok(head && head.x > 0 && head.x + head.width <= page.viewportSize().width, 'October is in view');
  await look(page, 'report-matrix-months');
  await close();
});

test('an own draft that is no longer wanted is discarded, and leaving asks about one that was not saved', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', addressOf('2024-T3'));
  await page.route('**/api/v1/plans/**', (route) => route.abort());
  await boxOf(page, 'E1.2').fill('77');
  await page.getByText(say('staff.office_report.away')).waitFor();
  await page.getByRole('button', { name: /^Cuenta de / }).click();
  await button(page, say('staff.sign_out')).click();
  await page.getByRole('dialog').getByText('De un informe queda texto').waitFor();
  await look(page, 'leave-with-drafts');
  await page.getByRole('dialog').getByRole('button', { name: say('staff.leave.stay') }).click();
  await page.unroute('**/api/v1/plans/**');
  await page.reload();
  await page.getByText(say('staff.office_report.kept.title')).waitFor();
  await look(page, 'office-report-kept');
  await button(page, say('staff.office_report.kept.discard')).click();
  await saved(page);
  assert.equal(await boxOf(page, 'E1.2').inputValue(), '');
  assert.equal((await made.manager.get('show_report', at('2024-T3'))).lines[1].content, null);
  await close();
});
