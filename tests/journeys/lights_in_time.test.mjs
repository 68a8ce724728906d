// A change of light profile is for later: what was judged keeps its light, the screen says from which period the new one
// judges, and each figure says by which it was judged.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { liveReports, makeReportingPlan } from './reporting_plan.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

let program;
let browser;
let made;
/** First day of the quarter after the one that is lived. */
let next;
before(async () => {
  program = await startProgram();
  made = await makeReportingPlan(program);
  await liveReports(made);
  const now = new Date();
  const [year, quarter] = [now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3)];
  next = new Date(Date.UTC(year, 3 * quarter + 3, 1)).toISOString().slice(0, 10);
  await made.planner.get('add_periods', { body: { kind: 'quarter', start_on: `${year}-01-01`, end_on: `${year + 1}-12-31` } });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await program?.stop();
});

async function enter(address) {
  const opened = await openPage(browser, program.origin);
  await signIn(opened.page, program.accountOf('planeacion'));
  await opened.page.goto(address);
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const longDay = (day) => new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
const end = '2024-12-31';
const lightsOf = async (on = end) => {
  const { items } = await made.planner.get('list_elements', { id: made.plan.id, query: { on } });
  return items.map(({ code, light }) => `${code} ${light}`);
};
const whyOf = async (element, on) => {
  const { inputs } = await made.planner.get('explain_figure', { id: element, query: { on, figure: 'compliance' } });
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
};

test('another profile of a plan is for the next period; the plan of 2024 keeps its lights', { timeout: 240_000 }, async () => {
  const lights = await lightsOf();
  const { page, close } = await enter('/app/administration/lights');
  await page.getByRole('button', { name: say('staff.lights.change_of', { plan: 'Plan vial 2024' }) }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(say('staff.sheet.light_profile'), { exact: true }).selectOption('P-5');
  await form.getByText(longDay(next), { exact: false }).waitFor();
  await look(page, 'lights-next-period');
  await form.getByRole('button', { name: say('staff.save'), exact: true }).click();
  await form.getByRole('alert').waitFor();
  await look(page, 'lights-reason-missing');
  await form.getByLabel(say('staff.edit.reason'), { exact: true }).fill('Acuerdo 12: cinco colores');
  await form.getByRole('button', { name: say('staff.save'), exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await page.getByText(say('staff.lights.since', { day: longDay(next), name: 'Cinco colores' }), { exact: false }).waitFor();
  await look(page, 'lights-of-plans');
  assert.deepEqual(await lightsOf(), lights, 'what was judged stays judged');
  await close();
});

test('why a figure has its light names the profile that was in force, and the one to come', { timeout: 240_000 }, async () => {
  const { items } = await made.planner.get('list_elements', { id: made.plan.id, query: { on: end } });
  const axis = items.find(({ code }) => code === 'E1');
  assert.equal((await whyOf(axis.id, end)).light_profile, 'Verde de 90 a 110');
  const later = new Date(new Date(next).getTime() + 100 * 86_400_000).toISOString().slice(0, 10);
  const why = await whyOf(axis.id, later);
  assert.equal(why.light_profile, 'Cinco colores');
  assert.equal(why.light_profile_from, next);
  const { page, close } = await enter(`/app/elements/${axis.id}?on=${end}&why=figure.${axis.id}.compliance`);
  const panel = page.getByRole('dialog', { name: say('staff.why.title') });
  await panel.getByText('Verde de 90 a 110').waitFor();
  await look(page, 'why-names-profile');
  await close();
});

test('an indicator takes a profile of its own from its next period', { timeout: 240_000 }, async () => {
  const { items } = await made.planner.get('list_elements', { id: made.plan.id, query: { on: end } });
  const goal = items.find(({ code }) => code === 'E1.2');
  const before = await made.planner.get('get_element', { id: goal.id, query: { on: end } });
  const { page, close } = await enter(`/app/elements/${goal.id}/sheets`);
  await page.getByLabel(say('staff.edit.reason'), { exact: true }).fill('Acuerdo 12');
  const box = page.getByLabel(say('staff.sheet.light_profile'), { exact: true });
  await box.selectOption('P-90');
  await page.getByText(longDay(next), { exact: false }).waitFor();
  await look(page, 'sheet-profile-next');
  await page.getByRole('button', { name: say('staff.sheets.save'), exact: true }).click();
  await page.getByText(say('staff.sheets.saved')).waitFor();
  await close();
  const after = await made.planner.get('get_element', { id: goal.id, query: { on: end } });
  const [was, is] = [before.indicators[0], after.indicators[0]];
  assert.deepEqual(is.lights.held, [{ from_on: null, profile: null, name: '' }, { from_on: next, profile: 'P-90', name: 'Verde desde 90, sin tope' }]);
  const judged = ({ periods }) => periods.map(({ period, light, light_profile }) => [period, light.light, light_profile]);
  assert.deepEqual(judged(is), judged(was), 'each period of 2024 keeps its profile and its light');
});
