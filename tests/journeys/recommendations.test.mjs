// What is recommended to an office outside any report: made with a due date, answered with its proof, returned, rebutted,
// accepted; it waits on the office's home and on Planning's tray, and the register finds it. Its proof may be files: they
// are looked into as evidence is, and read by nobody who may not read the recommendation. One that shows somebody's data is
// withdrawn: nobody opens it any more, and an answer without other proof is not accepted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { smallPdf } from './small_pdf.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
before(async () => {
  program = await startProgram('town');
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

const head = 'ramiro.ejemplo';
const another = 'beatriz.ejemplo';
const planner = 'tomas.ejemplo';
const text = 'Publicar las actas de los comités de obra.';

async function enter(user, address, options) {
  const opened = await openPage(browser, program.origin, options);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}
/** By its own text: others name it where they have a file in common. */
const item = (page, its = text) => page.getByRole('listitem').filter({ has: page.getByText(its, { exact: true }) });

async function recommend(page, its) {
  await page.getByRole('button', { name: say('staff.recommendations.add') }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(say('staff.recommendations.text'), { exact: true }).fill(its);
  await form.getByLabel(say('staff.recommendations.office'), { exact: true }).selectOption({ label: 'Secretaría de Obras y Agua' });
  await form.getByRole('button', { name: say('staff.recommendations.send') }).click();
  await item(page, its).waitFor();
}
const chooser = (one) => one.locator('input[type="file"]').first();
const fileRow = (one, name) => one.getByRole('listitem').filter({ hasText: name });
const button = (one, key, values) => one.getByRole('button', { name: say(key, values), exact: true });

test('Planning recommends, the office answers with proof, Planning returns and accepts', { timeout: 300_000 }, async () => {
  const planning = await enter(planner, '/app/recommendations');
  const state = planning.page.getByLabel(say('staff.recommendations.state'), { exact: true });
  await state.selectOption('withdrawn');  // the town's year has all others
  await planning.page.getByText(say('staff.recommendations.none.title')).waitFor();
  await look(planning.page, 'recommendations-none');
  await state.selectOption('');
  await planning.page.getByRole('button', { name: say('staff.recommendations.add') }).click();
  const form = planning.page.getByRole('dialog');
  await form.getByRole('button', { name: say('staff.recommendations.send') }).click();
  await form.getByRole('alert').waitFor();
  await look(planning.page, 'recommendation-refused');
  await form.getByLabel(say('staff.recommendations.text'), { exact: true }).fill(text);
  await form.getByLabel(say('staff.recommendations.office'), { exact: true }).selectOption({ label: 'Secretaría de Obras y Agua' });
  await form.getByRole('button', { name: say('staff.recommendations.send') }).click();
  await item(planning.page).waitFor();

  const office = await enter(head, '/app/my-office');
  await office.page.getByRole('heading', { name: say('staff.recommendations.waiting_open') }).waitFor();
  await look(office.page, 'recommendations-at-home');
  await office.page.goto('/app/recommendations');
  const mine = item(office.page);
  await mine.getByLabel(say('staff.recommendations.answer')).fill('Ya se publican desde enero.');
  await mine.getByRole('button', { name: say('staff.take_recommendation_turn.rebutted') }).click();
  await mine.getByRole('alert').waitFor();
  await look(office.page, 'recommendation-without-proof');
  await mine.getByLabel(say('staff.recommendations.proof')).fill('Sección de transparencia, acta 4');
  await mine.getByRole('button', { name: say('staff.take_recommendation_turn.rebutted') }).click();
  await mine.getByText(say('staff.recommendation_state.answered')).waitFor();
  await look(office.page, 'recommendation-answered');
  await office.close();

  await planning.page.goto('/app/review');
  await planning.page.getByRole('heading', { name: say('staff.recommendations.waiting_answered') }).waitFor();
  await look(planning.page, 'recommendations-on-tray');
  await planning.page.goto('/app/recommendations');
  await item(planning.page).getByRole('button', { name: say('staff.take_recommendation_turn.accepted') }).click();
  await item(planning.page).getByText(say('staff.recommendation_state.accepted'), { exact: true }).waitFor();
  await look(planning.page, 'recommendation-accepted');
  await state.selectOption('open');
  await item(planning.page).waitFor({ state: 'detached' });
  await state.selectOption('accepted');
  await item(planning.page).waitFor();
  await planning.close();
});

test('an office proves its answer with files, which a stranger does not get', { timeout: 300_000 }, async () => {
  const [first, second] = ['Retirar los escombros del parque.', 'Señalizar la obra del acueducto.'];
  const planning = await enter(planner, '/app/recommendations');
  await recommend(planning.page, first);
  await recommend(planning.page, second);

  const office = await enter(head, '/app/recommendations');
  const photo = await office.page.screenshot({ type: 'jpeg' });
  const mine = item(office.page, first);
  await mine.getByLabel(say('staff.recommendations.answer')).fill('Se retiraron el viernes.');
  await chooser(mine).setInputFiles([
    { name: 'parque.jpg', mimeType: 'image/jpeg', buffer: photo },
    { name: 'acta de entrega.pdf', mimeType: 'application/pdf', buffer: smallPdf },
    { name: 'informe.pdf', mimeType: 'application/pdf', buffer: readFileSync('/bin/true') },
  ]);
  for (const name of ['parque.jpg', 'acta de entrega.pdf'])
    await fileRow(mine, name).getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
  await fileRow(mine, 'informe.pdf').getByText(say('error.evidence_is_a_program', { name: 'informe.pdf' })).waitFor();
  await button(mine, 'staff.take_recommendation_turn.applied').click();
  await mine.getByText(say('staff.evidence.refused_holds')).waitFor();
  await look(office.page, 'recommendation-files-refused');
  await button(mine, 'staff.evidence.remove', { name: 'informe.pdf' }).click();
  await button(mine, 'staff.take_recommendation_turn.applied').click();
  const sent = mine.getByRole('list', { name: say('staff.recommendations.files_of') });
  await sent.getByRole('link', { name: 'parque.jpg' }).waitFor();
  const link = await sent.getByRole('link', { name: 'acta de entrega.pdf' }).getAttribute('href');
  const small = await sent.locator('img').getAttribute('src');

  const other = item(office.page, second);
  await chooser(other).setInputFiles({ name: 'copia.pdf', mimeType: 'application/pdf', buffer: smallPdf });
  await fileRow(other, 'copia.pdf').getByText(say('staff.evidence.answers_already', { office: 'Secretaría de Obras y Agua', text: first.slice(0, -1) })).waitFor();
  await other.getByLabel(say('staff.recommendations.answer')).fill('Ya está señalizada.');
  await look(office.page, 'recommendation-files-twice');
  await button(other, 'staff.take_recommendation_turn.rebutted').click();
  await other.getByRole('link', { name: 'copia.pdf' }).waitFor();
  await look(office.page, 'recommendation-files');
  await office.close();

  await planning.page.reload();
  const judged = item(planning.page, second);
  await judged.getByText(say('staff.evidence.also_answers', { office: 'Secretaría de Obras y Agua', text: first.slice(0, -1) })).waitFor();
  const read = await planning.context.request.get(program.origin + link);
  assert.deepEqual(await read.body(), smallPdf);
  assert.match(read.headers()['content-disposition'], /^attachment/);
  const picture = await (await planning.context.request.get(program.origin + small)).body();
  assert.deepEqual([...picture.subarray(0, 3)], [0xff, 0xd8, 0xff]);
  await look(planning.page, 'recommendation-files-judged');

  const stranger = await enter(another, '/app/my-office');
  for (const address of [link, small])
    assert.equal((await stranger.context.request.get(program.origin + address)).status(), 404, 'another office got it');
  await stranger.close();
  const citizen = await openPage(browser, program.origin);
  for (const address of [link, small])
    assert.equal((await citizen.context.request.get(program.origin + address)).status(), 401, 'a citizen got it');
  await citizen.close();
  await button(judged, 'staff.take_recommendation_turn.accepted').click();
  await judged.getByText(say('staff.recommendation_state.accepted'), { exact: true }).waitFor();
  await planning.close();
});

const withdrawn = (reason) => new RegExp(`^Retirado porque muestra datos personales: ${reason}`);

async function answerWith(page, its, file, words) {
  const mine = item(page, its);
  await chooser(mine).setInputFiles(file);
  await fileRow(mine, file.name).getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
  await mine.getByLabel(say('staff.recommendations.answer')).fill(words);
  await button(mine, 'staff.take_recommendation_turn.applied').click();
  await mine.getByRole('link', { name: file.name }).waitFor();
  return mine;
}

test('a file that shows personal data is withdrawn, and its answer is proved anew', { timeout: 300_000 }, async () => {
  const its = 'Entregar las despensas con lista firmada.';
  const planning = await enter(planner, '/app/recommendations');
  await recommend(planning.page, its);
  const office = await enter(head, '/app/recommendations');
  const photo = await office.page.screenshot({ type: 'jpeg' });
  const mine = await answerWith(office.page, its, { name: 'lista con cédulas.jpg', mimeType: 'image/jpeg', buffer: photo }, 'Se entregaron.');
  const link = await mine.getByRole('link', { name: 'lista con cédulas.jpg' }).getAttribute('href');
  const small = await mine.locator('img').getAttribute('src');

  await button(mine, 'staff.evidence.withdraw_of', { name: 'lista con cédulas.jpg' }).click();
  const form = office.page.getByRole('dialog');
  await form.getByText(say('staff.recommendations.withdraw_only')).waitFor();
  await look(office.page, 'recommendation-file-withdraw');
  await button(form, 'staff.evidence.withdraw').click();
  await form.getByRole('alert').first().waitFor();
  await look(office.page, 'recommendation-file-withdraw-refused');
  await form.getByLabel(say('staff.evidence.withdrawal_reason')).fill('Se leen las cédulas de las familias');
  await form.getByLabel(say('staff.evidence.personal_data')).check();
  await button(form, 'staff.evidence.withdraw').click();
  await mine.getByText(withdrawn('Se leen las cédulas')).waitFor();
  await mine.getByText(say('staff.recommendations.lost_proof')).waitFor();
  assert.equal(await mine.getByRole('link', { name: 'lista con cédulas.jpg' }).count(), 0, 'it has an address still');
  await look(office.page, 'recommendation-file-withdrawn');
  for (const { context } of [office, planning])
    for (const address of [link, small])
      assert.equal((await context.request.get(program.origin + address)).status(), 404, 'withdrawn, and sent all the same');

  await planning.page.reload();
  const judged = item(planning.page, its);
  await judged.getByText(new RegExp(say('staff.recommendations.lost_proof_judge'))).waitFor();
  assert.equal(await button(judged, 'staff.take_recommendation_turn.accepted').count(), 0, 'it could be accepted without proof');
  await judged.getByLabel(say('staff.recommendations.judgement')).fill('Mande la lista con las cédulas tapadas.');
  await look(planning.page, 'recommendation-without-its-proof');
  await button(judged, 'staff.take_recommendation_turn.returned').click();
  await judged.getByText(say('staff.recommendation_state.open'), { exact: true }).waitFor();

  await office.page.reload();
  await chooser(mine).setInputFiles({ name: 'otra vez.jpg', mimeType: 'image/jpeg', buffer: photo });
  await fileRow(mine, 'otra vez.jpg').getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
  await mine.getByLabel(say('staff.recommendations.answer')).fill('Va otra vez.');
  await button(mine, 'staff.take_recommendation_turn.applied').click();
  await mine.getByText(say('error.file_shows_personal_data', { name: 'otra vez.jpg' })).first().waitFor();
  await look(office.page, 'recommendation-file-again');
  await button(mine, 'staff.evidence.remove', { name: 'otra vez.jpg' }).click();
  await answerWith(office.page, its, { name: 'lista tapada.pdf', mimeType: 'application/pdf', buffer: smallPdf }, 'Va tapada.');
  await office.close();
  await planning.page.reload();
  await button(judged, 'staff.take_recommendation_turn.accepted').click();
  await judged.getByText(say('staff.recommendation_state.accepted'), { exact: true }).waitFor();

  await button(judged, 'staff.evidence.withdraw_of', { name: 'lista tapada.pdf' }).click();
  const taking = planning.page.getByRole('dialog');
  const mark = taking.getByLabel(say('staff.evidence.personal_data'));
  assert.ok((await mark.isChecked()) && (await mark.isDisabled()), 'who reviews takes away personal data alone');
  await taking.getByLabel(say('staff.evidence.withdrawal_reason')).fill('Todavía se lee un teléfono');
  await button(taking, 'staff.evidence.withdraw').click();
  await judged.getByText(withdrawn('Todavía se lee')).waitFor();
  await look(planning.page, 'recommendation-accepted-then-withdrawn');

  const table = await (await planning.context.request.get(`${program.origin}/api/v1/recommendations?format=csv`)).text();
  assert.match(table, /Archivos retirados/);
  assert.match(table, new RegExp(say('staff.recommendations.lost_proof')));
  await planning.close();
});

test('on a telephone the proof is a photograph', { timeout: 120_000 }, async () => {
  const its = 'Publicar el avance del alcantarillado.';
  const planning = await enter(planner, '/app/recommendations');
  await recommend(planning.page, its);
  const office = await enter(head, '/app/recommendations', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const mine = item(office.page, its);
  await button(mine, 'staff.evidence.camera').waitFor();
  await mine.locator('input[capture]').setInputFiles({ name: 'obra.jpg', mimeType: 'image/jpeg', buffer: await office.page.screenshot({ type: 'jpeg' }) });
  await fileRow(mine, 'obra.jpg').getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
  await mine.getByLabel(say('staff.recommendations.answer')).fill('Publicado.');
  await look(office.page, 'recommendation-photo');
  await button(mine, 'staff.take_recommendation_turn.applied').click();
  await mine.getByRole('link', { name: 'obra.jpg' }).waitFor();
  await office.close();
  await planning.close();
});
