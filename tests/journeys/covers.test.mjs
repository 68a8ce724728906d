// An initiative's cover sheets: the office completes what the plan does not say, Planning observes and accepts, and only
// then may it be reported; whom it reached and whether it is active is told beside it, also to citizens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openApi } from './api.mjs';
import { approvePlan } from './approve_plan.mjs';
import { look, openBrowser, openPage } from './browser.mjs';
import { lookAtPaper } from './paper.mjs';
import { startProgram } from './program.mjs';
import { signedScan } from './small_pdf.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';
import { unpacked } from './xlsx.mjs';

const quarters = ['2024-T1', '2024-T2', '2024-T3', '2024-T4'];
let program;
let browser;
let made;

/** A plan of 2024 with one project of the manager's office, one goal and its targets of each quarter. */
async function makeProject() {
  const as = async (user) => openApi(program.origin, await program.token(user));
  const [planner, manager] = [await as('planeacion'), await as('gerencia')];
  const office = (await manager.get('get_session')).grants.find((grant) => grant.scope_kind === 'office').scope;
  const partner = (await planner.get('list_offices')).items.find((one) => one.kind === 'office' && one.id !== office);
  const plan = await planner.get('create_plan', { body: { code: 'AGUA', name: 'Plan de agua 2024', start_on: '2024-01-01', end_on: '2024-12-31' } });
  const add = (body) => planner.get('add_element', { id: plan.id, body });
  const axis = await add({ code: 'A1', level: 'axis', name: 'Servicios públicos' });
  const days = { start_on: '2024-01-01', end_on: '2024-12-31' };
  const project = await add({ code: 'A1.1', level: 'initiative', name: 'Acueducto de La Punta', parent: axis.id, office, initiative_kind: 'project', collaborating_offices: [partner.id], ...days });
  const goal = await add({ code: 'A1.1.1', level: 'goal', name: 'Familias con agua', parent: project.id, office });
  const { id } = await planner.get('add_measure', { body: { code: 'FAM-AGUA', name: 'familias' } });
  const sheet = { code: 'I-A1', name: 'Familias conectadas', level: 'product', dimension: 'effectiveness', frequency: 'quarter', sense: 'ascending', method: 'ratio', accumulation: 'sum' };
  const indicator = await planner.get('add_indicator', { id: goal.id, body: sheet });
  await planner.get('validate_measure', { id: indicator.id, body: { measure: id, version: indicator.version } });
  for (const period of quarters) await planner.get('set_target', { id: indicator.id, body: { period, value: 30 } });
  await approvePlan(planner, plan);
  return { plan, project, office, indicator, measure: id, partner, planner, manager };
}

before(async () => {
  program = await startProgram();
  made = await makeProject();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const report = () =>
  made.manager.call('report_value', {
    id: made.indicator.id,
    body: { period: '2024-T1', value: 30, measure: made.measure, note: 'Acta 3' },
  });
/** On a phone a table that is moved sideways hides the box that somebody came to fill. */
async function assertWholeOnPhone(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const hidden = await page.locator('main section').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.getAttribute('aria-label') ?? one.className));
  assert.deepEqual(hidden, [], 'moves sideways on a phone');
  await page.setViewportSize(before);
}
const cell = (page, row, column) => page.getByLabel(say('staff.cover.cell', { row, column: say(`staff.cover.${column}`) }));
const sheetOf = (page, sheet) => page.getByRole('region', { name: say(`staff.cover.${sheet}`), exact: true }).first();

test('Planning asks for the sheets, and without them nothing is reported', { timeout: 180_000 }, async () => {
  const { page, close } = await enter('planeacion', `/app/plans/${made.plan.id}/covers?on=2024-12-31`);
  await page.getByRole('link', { name: /Acueducto de La Punta/ }).waitFor();
  await page.getByLabel(say('staff.covers.required')).check();
  await page.getByRole('button', { name: say('staff.save') }).click();
  await page.getByRole('status').filter({ hasText: say('staff.cover.saved') }).waitFor();
  await look(page, 'covers');
  await close();
  const refused = await report();
  assert.equal(refused.status, 422);
  assert.match(refused.body.fields[0].message, /A1\.1 no se puede reportar.*Anexo 1 y Anexo 2/);
  // The report says so before anybody fills it.
  const office = await enter('gerencia', `/app/plans/${made.plan.id}/reports/${made.office}/2024-T1?on=2024-12-31`);
  const line = office.page.locator('[data-subject]');
  await line.getByText(say('staff.office_report.without_covers', { code: 'A1.1', name: 'Acueducto de La Punta' })).waitFor();
  assert.equal(await line.getByRole('textbox').count(), 0);
  await look(office.page, 'office-report-without-covers');
  await line.getByRole('link', { name: say('staff.cover.open') }).click();
  await office.page.getByRole('heading', { level: 1, name: /Acueducto de La Punta/ }).waitFor();
  await office.close();
});

test('the office completes what the plan does not say; sums that do not add are told', { timeout: 300_000 }, async () => {
  const { page, close } = await enter('gerencia', `/app/elements/${made.project.id}/cover?on=2024-12-31`);
  const identity = sheetOf(page, 'identity');
  await identity.getByText(say('staff.cover.gaps')).waitFor();
  await look(page, 'cover-empty');
  await identity.getByLabel(say('staff.cover.objective'), { exact: true }).fill('Que toda familia de La Punta tenga agua potable.');
  await identity.getByLabel(say('staff.cover.population_text'), { exact: true }).fill('Familias de la vereda; primero las que tienen niños.');
  await cell(identity, say('staff.cover.whole'), 'target').fill('120');
  await cell(identity, say('staff.cover.whole'), 'priority').fill('40');
  await cell(identity, say('staff.cover.sex.women'), 'target').fill('70');
  await cell(identity, say('staff.cover.sex.men'), 'target').fill('45');
  await identity.getByText('Suma 115 de 120').waitFor();
  await identity.getByLabel(made.partner.name, { exact: true }).fill('Estudios de suelo');
  await identity.getByLabel(say('staff.cover.budget'), { exact: true }).fill('Sistema general de participaciones');
  await identity.getByRole('button', { name: say('staff.cover.save'), exact: true }).click();
  await identity.getByRole('alert').getByText(/Por sexo suman 115/).waitFor();
  await look(page, 'cover-refused');
  await assertWholeOnPhone(page);
  await cell(identity, say('staff.cover.sex.men'), 'target').fill('50');
  await identity.getByRole('button', { name: say('staff.cover.save'), exact: true }).click();
  await identity.getByText(say('staff.cover.gaps')).waitFor({ state: 'detached' });
  await identity.getByRole('button', { name: say('staff.cover.deliver') }).click();
  await identity.getByText(say('staff.cover.state.delivered')).first().waitFor();

  const goals = sheetOf(page, 'goals');
  await goals.getByText(`2024: 120 (${say('staff.cover.derived.sum')})`).waitFor();
  await goals.getByLabel(say('staff.cover.means_of', { code: 'I-A1' })).fill('Actas de conexión firmadas');
  await goals.getByRole('button', { name: say('staff.cover.save'), exact: true }).click();
  await goals.getByText(say('staff.cover.gaps')).waitFor({ state: 'detached' });
  await goals.getByRole('button', { name: say('staff.cover.deliver') }).click();
  await goals.getByText(say('staff.cover.state.delivered')).first().waitFor();
  await look(page, 'cover-delivered');
  await close();
});

test('Planning finds them on its tray, observes one, accepts both; then it may be reported', { timeout: 300_000 }, async () => {
  const planning = await enter('planeacion', '/app/review');
  const waiting = planning.page.getByRole('region', { name: say('staff.review.covers') });
  await waiting.getByRole('link', { name: /Acueducto de La Punta/ }).click();
  const identity = sheetOf(planning.page, 'identity');
  await identity.getByRole('button', { name: say('staff.cover.observe'), exact: true }).click();
  await identity.getByLabel(say('staff.cover.observe_text')).fill('Diga cuántas personas tienen discapacidad.');
  await look(planning.page, 'cover-observing');
  await identity.getByRole('button', { name: say('staff.cover.observe_send') }).click();
  await identity.getByText('Diga cuántas personas tienen discapacidad.').waitFor();

  const office = await enter('gerencia', `/app/elements/${made.project.id}/cover`);
  const written = sheetOf(office.page, 'identity');
  await written.getByLabel(say('staff.cover.new_group')).fill('con discapacidad');
  await written.getByRole('button', { name: say('staff.cover.add_group'), exact: true }).click();
  await cell(written, 'con discapacidad', 'target').fill('6');
  await written.getByRole('button', { name: say('staff.cover.save'), exact: true }).click();
  await written.getByText(say('staff.cover.save_first')).waitFor({ state: 'detached' });
  await written.getByRole('button', { name: say('staff.cover.deliver') }).click();
  await written.getByText(say('staff.cover.state.delivered')).first().waitFor();
  await office.close();

  await planning.page.reload();
  for (const sheet of ['identity', 'goals']) {
    await sheetOf(planning.page, sheet).getByRole('button', { name: say('staff.cover.accept'), exact: true }).click();
    await sheetOf(planning.page, sheet).getByText(say('staff.cover.state.accepted')).first().waitFor();
  }
  await look(planning.page, 'cover-accepted');
  await planning.close();
  assert.equal((await report()).status, 201);
});

test('each sheet is made into a PDF to sign, and comes back signed by its code', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', `/app/elements/${made.project.id}/cover`);
  const codes = [];
  for (const sheet of ['identity', 'goals']) {
    const section = page.getByRole('region', { name: `${say('staff.cover.documents')}: ${say(`staff.covers.${sheet}`)}` });
    await section.getByRole('button', { name: say('staff.documents.make'), exact: true }).click();
    const row = section.locator('li[data-code]');
    await row.getByText(say('staff.documents.living.current')).waitFor();
    codes.push(await row.getAttribute('data-code'));
  }
  await look(page, 'cover-documents');
  for (const [place, code] of codes.entries()) {
    const bytes = await page.evaluate(async (address) => Array.from(new Uint8Array(await (await fetch(address)).arrayBuffer())), `/api/v1/documents/${code}/content`);
    assert.equal(Buffer.from(bytes).subarray(0, 5).toString(), '%PDF-');
    lookAtPaper(Buffer.from(bytes), `paper-annex-${place + 1}`);
  }
  await page.goto(`/app/plans/${made.plan.id}/reports?on=2024-12-31`);
  await page.getByLabel(say('staff.documents.by_code.label')).fill(codes[1]);
  await page.getByRole('form', { name: say('staff.documents.by_code.title') }).getByRole('button').click();
  const row = page.locator(`li[data-code="${codes[1]}"]`);
  await row.locator('input[type="file"]').setInputFiles(signedScan('anexo 2 firmado.pdf'));
  await row.getByText(/^Firmado: anexo 2 firmado\.pdf/).waitFor();
  await page.goto(`/app/elements/${made.project.id}/cover`);
  await page.locator(`li[data-code="${codes[1]}"]`).getByText(/^Firmado: anexo 2 firmado\.pdf/).waitFor();
  await look(page, 'cover-signed');
  await close();
  const citizen = await openPage(browser, program.origin);
  await citizen.page.goto(`/es/verificar/${codes[0]}`);
  await citizen.page.getByText(say('portal.verify_kind_cover_identity')).waitFor();
  await citizen.page.getByText(say('portal.verify_living_current')).waitFor();
  await citizen.page.getByText(say('portal.verify_not_signed')).waitFor();
  await citizen.page.goto(`/es/verificar/${codes[1]}`);
  await citizen.page.getByText(say('portal.verify_kind_cover_goals')).waitFor();
  await citizen.page.getByText(/^Se adjuntó el /).waitFor();
  await citizen.close();
});

test("an annex of the program's becomes the town's own form, filled with the cover sheets", { timeout: 240_000 }, async () => {
  const planning = await enter('planeacion', '/app/administration/templates');
  for (const form of ['anexo-1.docx', 'anexo-2.xlsx']) {
    const name = say(`staff.templates.form_of.${form.split('.')[0]}`);
    const given = planning.page.waitForEvent('download');
    await planning.page.getByRole('listitem').filter({ hasText: name }).getByRole('link').click();
    await planning.page.locator('form input[type="file"]').setInputFiles({
      name: `Alcaldía ${form}`, mimeType: 'application/octet-stream', buffer: readFileSync(await (await given).path()),
    });
    await planning.page.getByRole('button', { name: say('staff.templates.add'), exact: true }).click();
    const row = planning.page.getByRole('listitem').filter({ hasText: `Alcaldía ${form} ·` });
    await row.getByText(say('staff.templates.about.cover')).waitFor();
  }
  await look(planning.page, 'templates-of-covers');
  await planning.close();
  const { page, close } = await enter('gerencia', `/app/elements/${made.project.id}/cover`);
  for (const form of ['anexo-1.docx', 'anexo-2.xlsx']) {
    await page.getByLabel(say('staff.templates.form'), { exact: true }).selectOption({ label: `Alcaldía ${form.split('.')[0]}` });
    await page.getByRole('button', { name: say('staff.templates.preview'), exact: true }).click();
    await page.getByRole('cell', { name: /Acueducto de La Punta/ }).first().waitFor();
    if (form === 'anexo-2.xlsx') await page.getByRole('row', { name: /meta_anual.* 120$/ }).waitFor();
    await look(page, `cover-filled-${form.split('.')[0]}`);
    await page.keyboard.press('Escape');
    const given = page.waitForEvent('download');
    await page.getByRole('link', { name: say('staff.templates.fill'), exact: true }).click();
    const bytes = readFileSync(await (await given).path());
    const words = Object.entries(unpacked(bytes)).flatMap(([path, its]) => (path.endsWith('.xml') && !path.endsWith('sharedStrings.xml') ? [its.toString('utf8').replace(/<[^>]+>/g, '')] : [])).join('\n');
    const said = form === 'anexo-1.docx' ? 'Que toda familia de La Punta tenga agua potable.' : 'Familias conectadas';
    assert.ok(words.includes(said), `${said} is not in ${form}`);
    assert.ok(!words.includes('{{'), `a mark is left in ${form}`);
  }
  await close();
});

test('whom it reached and its status are told beside it, and citizens read both', { timeout: 240_000 }, async () => {
  const { page, close } = await enter('gerencia', `/app/elements/${made.project.id}/cover`);
  const reach = page.getByRole('region', { name: say('staff.covers.reach'), exact: true });
  await cell(reach, say('staff.cover.whole'), 'attended').fill('130');
  await reach.getByRole('button', { name: say('staff.cover.save_attended') }).click();
  await reach.getByText(/revise si alguien se contó dos veces/).waitFor();
  await cell(reach, say('staff.cover.whole'), 'attended').fill('90');
  await reach.getByRole('button', { name: say('staff.cover.save_attended') }).click();
  await reach.getByText('75,00 %').waitFor();
  const status = page.getByRole('region', { name: say('staff.cover.status') });
  await status.getByRole('button', { name: say('staff.cover.status_change') }).click();
  await status.getByRole('button', { name: say('staff.cover.save'), exact: true }).click();
  await status.getByRole('alert').waitFor();
  await status.getByLabel(say('staff.cover.status_reason')).fill('Se agotó la partida de tubería');
  await status.getByRole('button', { name: say('staff.cover.save'), exact: true }).click();
  await status.getByText('Se agotó la partida de tubería').waitFor();
  await look(page, 'cover-reach');
  await assertWholeOnPhone(page);
  await page.goto(`/app/elements/${made.project.id}`);
  await page.getByRole('region', { name: say('staff.cover.link') }).getByText('75,00 %').waitFor();
  await look(page, 'cover-on-initiative');
  await close();
  const listed = await made.planner.get('list_covers', { id: made.plan.id });
  assert.deepEqual([listed.active, listed.in_force, listed.most_active], [0, 1, 'not_met']);

  const citizen = await openPage(browser, program.origin);
  await citizen.page.goto('/es/planes/AGUA/A1.1');
  await citizen.page.getByText('75,00 % de la población objetivo').waitFor();
  await citizen.page.getByText(say('portal.status.suspended'), { exact: true }).waitFor();
  await look(citizen.page, 'cover-for-citizens');
  await citizen.close();
});
