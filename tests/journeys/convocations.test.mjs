// A call to offices: Planning calls them, each sees it on its home, and after the day it is noted who took part in time and
// form.
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
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

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const dayFromNow = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Calls works and water to something on a day. */
async function call(page, title, day) {
  await page.getByRole('button', { name: say('staff.convocations.add') }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: say('staff.convocations.send') }).click();
  await form.getByRole('alert').waitFor();
  await look(page, 'convocation-refused');
  await form.getByLabel(say('staff.convocations.name'), { exact: true }).fill(title);
  await form.getByLabel(say('staff.convocations.purpose'), { exact: true }).fill('Traer los anexos 1 y 2 firmados.');
  await form.getByLabel(say('staff.convocations.held_on'), { exact: true }).fill(day);
  for (const office of ['Secretaría de Obras y Agua', 'Unidad de Vías y Alumbrado']) await form.getByLabel(office, { exact: true }).check();
  await form.getByRole('button', { name: say('staff.convocations.send') }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

test('offices are called, see it at home, and it is noted who took part', { timeout: 300_000 }, async () => {
  const planning = await enter('tomas.ejemplo', '/app/convocations');
  const standing = planning.page.getByLabel(say('staff.convocations.standing'), { exact: true });
  await standing.selectOption('to_mark');  // the call of the town's year is marked
  await planning.page.getByText(say('staff.convocations.none.title')).waitFor();
  await look(planning.page, 'convocations-none');
  await standing.selectOption('');
  await call(planning.page, 'Presentación de la estrategia', dayFromNow(3));
  await call(planning.page, 'Entrega de carátulas', dayFromNow(-1));

  const office = await enter('ramiro.ejemplo', '/app/my-office');
  await office.page.getByRole('heading', { name: say('staff.convocations.coming'), exact: true }).waitFor();
  await office.page.getByText(/^Presentación de la estrategia/).waitFor();
  await look(office.page, 'convocations-at-home');
  await office.close();

  await planning.page.goto('/app/review');
  await planning.page.getByRole('heading', { name: say('staff.convocations.to_mark') }).waitFor();
  await planning.page.goto('/app/convocations');
  await standing.selectOption('to_mark');
  const mark = async (name, kind, note) => {
    const offices = planning.page.getByRole('table', { name: 'Entrega de carátulas' });
    await offices.getByRole('button', { name: say('staff.convocations.mark_of', { office: name }) }).click();
    const form = planning.page.getByRole('dialog');
    await form.getByLabel(say(`staff.participation.${kind}`), { exact: true }).check();
    if (note) {
      await form.getByRole('button', { name: say('staff.save'), exact: true }).click();
      await form.getByRole('alert').waitFor();
      await look(planning.page, 'convocation-note-missing');
      await form.getByLabel(say('staff.convocations.note'), { exact: true }).fill(note);
    }
    await form.getByRole('button', { name: say('staff.save'), exact: true }).click();
    await form.waitFor({ state: 'detached' });
  };
  await mark('Secretaría de Obras y Agua', 'in_time_and_form');
  await mark('Unidad de Vías y Alumbrado', 'late', 'Entregó al día siguiente');
  await standing.selectOption('marked');
  await planning.page.getByRole('heading', { name: 'Entrega de carátulas' }).waitFor();
  await look(planning.page, 'convocations-marked');
  await standing.selectOption('to_come');
  await planning.page.getByRole('heading', { name: 'Entrega de carátulas' }).waitFor({ state: 'detached' });
  await planning.close();
});
