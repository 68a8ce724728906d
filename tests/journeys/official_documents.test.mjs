// A report goes out on paper and comes back: the PDF with its code, the portal that says whether it still holds, the
// signed scan, and the town's own form filled with the same report.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { lookAtPaper } from './paper.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { signedScan } from './small_pdf.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';
import { workbookOf } from './xlsx.mjs';

let program;
let browser;
let made;
let code;
before(async () => {
  program = await startProgram();
  made = await makeReportingPlan(program);
  const at = { id: made.plan.id, office: made.office, period: '2024-T1' };
  const variance = { variance_kind: 'external', variance_reason: 'Las lluvias de marzo cerraron dos frentes.' };
  const lines = Object.entries(made.indicators).map(([goal, subject], place) => ({
    subject, measure: made.measures[goal], value: [10, 33][place], note: 'Acta 12 de interventoría', ...(place === 1 && variance),
  }));
  const body = { version: 0, offices: [], activities: 'Tres frentes de obra abiertos.', joint_work: '', next_period: 'Cerrar el frente dos.', lines };
  const { version } = await made.manager.get('save_report_draft', { ...at, body });
  await made.manager.get('deliver_report', { ...at, body: { version } });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

/** A download as the browser gets it. */
const fetched = async (page, path) => {
  const [status, type, bytes] = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return [answer.status, answer.headers.get('content-type'), Array.from(new Uint8Array(await answer.arrayBuffer()))];
  }, path);
  return { status, type, bytes: Buffer.from(bytes) };
};

const report = () => `/app/plans/${made.plan.id}/reports/${made.office}/2024-T1?on=2024-12-31`;

test('the report is made into a PDF whose code the portal knows', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', report());
  await button(page, say('staff.documents.make')).click();
  const row = page.locator('li[data-code]');
  await row.getByText(say('staff.documents.standing.current')).waitFor();
  code = await row.getAttribute('data-code');
  assert.match(code, /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await look(page, 'report-document');
  const file = await fetched(page, `/api/v1/documents/${code}/content`);
  assert.deepEqual([file.status, file.type], [200, 'application/pdf']);
  lookAtPaper(file.bytes, 'paper-report');
  const text = spawnSync('pdftotext', ['-layout', '-', '-'], { input: file.bytes });
  if (text.status === 0) {
    const words = text.stdout.toString();
    for (const part of [code, 'Anexo 3', 'mejoradas', 'Las lluvias de marzo', 'Tres frentes de obra', 'Titular de la dependencia', 'Página 1 de']) {
      assert.ok(words.includes(part), `${part} is not in the PDF:\n${words}`);
    }
  }
  await close();
});

test('whoever holds the paper asks the portal, and a wrong code is told apart', { timeout: 240_000 }, async () => {
  const { page, close } = await openPage(browser, program.origin);
  await page.goto('/es/verificar');
  await page.getByLabel(say('portal.verify_label')).fill('ABCD');
  await button(page, say('portal.verify_button')).click();
  await page.getByText(say('portal.verify_malformed')).waitFor();
  await look(page, 'verify-mistake');
  await page.getByLabel(say('portal.verify_label')).fill(code.toLowerCase().replaceAll('-', ' '));
  await button(page, say('portal.verify_button')).click();
  await page.getByText(say('portal.verify_word_current')).waitFor();
  await page.getByText(say('portal.verify_not_signed')).waitFor();
  assert.equal(new URL(page.url()).pathname, `/es/verificar/${code}`);
  await look(page, 'verify-document');
  await close();
});

test('the signed scan comes back by the code and marks the report', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/reports?on=2024-12-31`);
  await page.getByLabel(say('staff.documents.by_code.label')).fill(code.toLowerCase());
  await page.getByRole('form', { name: say('staff.documents.by_code.title') }).getByRole('button').click();
  const row = page.locator(`li[data-code="${code}"]`);
  await row.locator('input[type="file"]').setInputFiles(signedScan('informe firmado.pdf'));
  await row.getByText(/^Firmado: informe firmado\.pdf/).waitFor();
  await look(page, 'report-signed');
  const scan = await fetched(page, `/api/v1/documents/${code}/scan`);
  assert.equal(scan.status, 200);
  assert.ok(scan.bytes.toString().startsWith('%PDF-1.4'));
  await page.goto(`/app/plans/${made.plan.id}/reports?on=2024-12-31`);
  await page.getByText(new RegExp(`· ${say('staff.reports.signed')}$`)).first().waitFor();
  await look(page, 'report-matrix-signed');
  await close();
});

test('feedback says what the office has to do, and goes out as workbook and PDF', { timeout: 240_000 }, async () => {
  const at = { id: made.plan.id, office: made.office, period: '2024-T1' };
  const { version } = await made.planner.get('show_report', at);
  await made.planner.get('add_observation', {
    ...at, body: { version, criterion: 'evidence', severity: 'high', text: 'Falta el acta 12 firmada.', due_on: '2099-01-31' },
  });
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/reports?on=2024-12-31`);
  await page.getByRole('link', { name: say('staff.reports.feedback') }).first().click();
  await page.getByText('Falta el acta 12 firmada.').first().waitFor();
  await page.getByRole('region', { name: say('staff.feedback.figures') }).first().waitFor();
  await page.getByText(/muestra lo que había el 31 de diciembre de 2024\. El PDF llevará/).waitFor();
  await look(page, 'feedback');
  await button(page, say('staff.documents.make')).click();
  const row = page.locator('li[data-code]');
  await row.getByText(say('staff.documents.living.current')).waitFor();
  const its = await row.getAttribute('data-code');
  const file = await fetched(page, `/api/v1/documents/${its}/content`);
  lookAtPaper(file.bytes, 'paper-feedback');
  const text = spawnSync('pdftotext', ['-layout', '-', '-'], { input: file.bytes });
  if (text.status === 0)
    for (const part of [its, 'retroalimentación', 'Falta el acta 12 firmada', 'Grave', '2099'])
      assert.ok(text.stdout.toString().includes(part), `${part} is not in the PDF`);
  await row.locator('input[type="file"]').setInputFiles(signedScan('retroalimentación firmada.pdf'));
  await row.getByText(/^Firmado: retroalimentación firmada\.pdf/).waitFor();
  await look(page, 'feedback-signed');
  const workbook = await fetched(page, `/api/v1/plans/${made.plan.id}/reports/${made.office}/2024-T1/feedback?format=xlsx`);
  assert.deepEqual([workbook.status, workbook.bytes.subarray(0, 2).toString()], [200, 'PK']);
  await close();
});

test("the town's own form is checked, shown with a report, and filled", { timeout: 240_000 }, async () => {
  const { page, close } = await enter('planeacion', '/app/administration/templates');
  const upload = async (rows) => {
    await page.locator('form input[type="file"]').setInputFiles({
      name: 'Formato de la Contraloría.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: workbookOf([{ name: 'Avance', rows }]),
    });
    await button(page, say('staff.templates.add')).click();
  };
  await upload([['Informe de {{dependensia}}'], ['{{programado}}']]);
  await page.getByText('No se conoce la marca «dependensia» en Avance!A1', { exact: false }).first().waitFor();
  await page.getByText('Avance!A2', { exact: false }).first().waitFor();
  await look(page, 'template-refused');
  await upload([['Informe de {{dependencia}}'], ['{{#metas}}{{codigo}}', '{{meta}}', '{{logrado}}{{/metas}}'], ['Total']]);
  await page.getByRole('listitem').filter({ hasText: 'Formato de la Contraloría' }).waitFor();
  await look(page, 'templates');
  const { items } = await made.planner.get('list_templates', { id: (await made.planner.get('get_session')).institution.id });
  await page.goto(report());
  await button(page, say('staff.templates.preview')).click();
  await page.getByRole('cell', { name: 'Avance!A2' }).first().waitFor();
  await page.getByText('2 filas').waitFor();
  await look(page, 'template-preview');
  const filled = await fetched(page, `/api/v1/plans/${made.plan.id}/reports/${made.office}/2024-T1/filled/${items[0].id}`);
  assert.equal(filled.status, 200);
  assert.equal(filled.bytes.subarray(0, 2).toString(), 'PK');
  await close();
});
