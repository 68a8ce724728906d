// What is recommended to an office outside any report: made with a due date, answered with its proof, returned, rebutted,
// accepted; it waits on the office's home and on Planning's tray, and the register finds it.
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

const head = 'ramiro.ejemplo';
const planner = 'tomas.ejemplo';
const text = 'Publicar las actas de los comités de obra.';

async function enter(user, address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf(user));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}
const item = (page) => page.getByRole('listitem').filter({ hasText: text });

test('Planning recommends, the office answers with proof, Planning returns and accepts', { timeout: 300_000 }, async () => {
  const planning = await enter(planner, '/app/recommendations');
  await planning.page.getByText(say('staff.recommendations.none.title')).waitFor();
  await look(planning.page, 'recommendations-none');
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
  await planning.page.getByLabel(say('staff.recommendations.state'), { exact: true }).selectOption('open');
  await planning.page.getByText(say('staff.recommendations.none.title')).waitFor();
  await planning.page.getByLabel(say('staff.recommendations.state'), { exact: true }).selectOption('accepted');
  await item(planning.page).waitFor();
  await planning.close();
});
