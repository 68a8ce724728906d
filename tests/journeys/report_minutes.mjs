// The report of a quarter counted, as in keystrokes.mjs: eight lines, two of them outside green with their reasons, two
// files, and the narrative of Annex 4. `node tests/journeys/report_minutes.mjs` prints the table of
// docs/guides/reporting.md. Who reports is signed in, has done it before, and has the figures beside them.
import { openBrowser, openPage } from './browser.mjs';
import { official, tell } from './keystrokes.mjs';
import { startProgram } from './program.mjs';
import { makeReportingPlan } from './reporting_plan.mjs';
import { smallPdf } from './small_pdf.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

const goals = Array.from({ length: 8 }, (_, at) => ({
  code: `E1.${at + 1}`, name: `Meta de servicio número ${at + 1}`, measure: `UN-${at + 1}`, unit: 'unidades', target: 120,
}));
// The second and the sixth lie outside green.
const values = ['120', '84', '118', '121', '120', '60', '119', '120'];
const reasons = new Map([[1, 'Las lluvias de mayo cerraron dos frentes.'], [5, 'El contrato se firmó un mes después.']]);
const before = {
  activities: 'Se terminaron 3 frentes y se entregó el puente de Chitasugá.',
  next_period: 'Terminar el tramo de La Punta y abrir el frente de Churuguaco.',
};
const said = 'Con Planeación se revisaron las actas de los tres comités.';
const next = 'Cerrar el frente de Churuguaco y contratar la interventoría.';
const on = '2024-12-31';

async function deliverFirst({ plan, office, indicators, measures, manager }) {
  const at = { id: plan.id, office, period: '2024-T1', query: { on } };
  const lines = goals.map(({ code }) => ({ subject: indicators[code], measure: measures[code], value: 120 }));
  const { version } = await manager.get('save_report_draft', { ...at, body: { version: 0, offices: [], joint_work: said, lines, ...before } });
  await manager.get('deliver_report', { ...at, body: { version } });
}

const label = (page, key) => page.getByLabel(say(key), { exact: true });
const button = (page, name) => page.getByRole('button', { name, exact: true });

async function figures(page, person, made) {
  person.begin('eight figures');
  await person.click(page.locator(`[id="${made.indicators['E1.1']}.value"]`));
  for (const [at, value] of values.entries()) {
    await person.typeOn(value);
    if (at < values.length - 1) await person.press('Enter');
  }
}

async function whyNotGreen(page, person, made) {
  person.begin('two reasons');
  for (const [at, reason] of reasons) {
    const line = page.locator(`[data-subject="${made.indicators[goals[at].code]}"]`);
    await person.choose(line.getByLabel(say('staff.fact.variance'), { exact: true }), 'external');
    await person.typeInto(line.getByLabel(say('staff.fact.variance_reason'), { exact: true }), reason);
  }
}

async function proof(page, person, made) {
  person.begin('two files');
  for (const at of [0, 3]) {
    const line = page.locator(`[data-subject="${made.indicators[goals[at].code]}"]`);
    await person.file(line.locator('input[type="file"]').first(), { name: `acta ${at}.pdf`, mimeType: 'application/pdf', buffer: smallPdf });
    await person.until(line.getByText(say('staff.evidence.ready'), { exact: true }));
  }
}

async function narrative(page, person) {
  person.begin('narrative');
  // What was announced last time is what was done, corrected by a few words.
  const announced = new RegExp(`^${say('staff.office_report.begin_with')}.*${say('staff.office_report.announced')}`);
  await person.click(page.getByRole('button', { name: announced }));
  await person.click(label(page, 'staff.office_report.place.activities'));
  await person.press('End');
  await person.typeOn(' El puente se abrió el 14 de junio.');
  await person.typeInto(label(page, 'staff.office_report.place.joint_work'), said);
  await person.typeInto(label(page, 'staff.office_report.place.next_period'), next);
}

const program = await startProgram();
const browser = await openBrowser();
try {
  const made = await makeReportingPlan(program, { goals });
  await deliverFirst(made);
  const { page, close } = await openPage(browser, program.origin);
  await signIn(page, program.accountOf('gerencia'));
  await page.goto(`/app/work?on=${on}`);
  const person = official(page);
  person.begin('from one’s work to the report');
  const link = page.locator(`a[href*="/plans/${made.plan.id}/reports/"][href*="2024-T2"]`).first();
  await link.waitFor();
  await person.click(link);
  await person.until(page.locator(`[id="${made.indicators['E1.1']}.value"]`));
  await figures(page, person, made);
  await whyNotGreen(page, person, made);
  await proof(page, person, made);
  await narrative(page, person);
  person.begin('delivered');
  await person.until(page.getByText(say('staff.office_report.complete')));
  await person.click(button(page, say('staff.office_report.deliver')));
  await person.until(page.locator('header [data-state="delivered"]'));
  tell(person.steps);
  await close();
} finally {
  await browser.close();
  await program.stop();
}
