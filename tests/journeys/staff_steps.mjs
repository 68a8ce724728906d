// Steps that several journeys of the staff app take.
import assert from 'node:assert/strict';
import { say } from './texts.mjs';

async function enter(page, { user, password }) {
  await page.goto('/app/');
  await page.getByLabel(say('staff.sign_in.user_name')).fill(user);
  await page.getByLabel(say('staff.sign_in.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('staff.sign_in.enter'), exact: true }).click();
}

/** With a password that somebody handed over: nothing is open before another one was chosen. */
export async function signInFirst(page, { user, password, chosen, seen }) {
  await enter(page, { user, password });
  await page.getByRole('heading', { name: say('staff.password.first_title') }).waitFor();
  await seen?.();
  await page.getByLabel(say('staff.password.handed_over'), { exact: true }).fill(password);
  await page.getByLabel(say('staff.password.new'), { exact: true }).fill(chosen);
  await page.getByRole('button', { name: say('staff.password.choose') }).click();
  await page.getByRole('navigation', { name: say('staff.nav.label') }).waitFor({ state: 'attached' });
}

export async function signIn(page, account) {
  await enter(page, account);
  await page.getByRole('navigation', { name: say('staff.nav.label') }).waitFor({ state: 'attached' });
}

const worth = (fact) => fact?.value ?? 0;
const sum = (numbers) => Math.round(numbers.reduce((total, one) => total + one, 0) * 1e6) / 1e6;

/** A critical goal that the person may report on, and the value that brings it to its target. */
export async function criticalGoal(api, plan, on) {
  const goals = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal', light: 'red', on } })).items;
  for (const goal of goals) {
    const element = await api.get('get_element', { id: goal.id, query: { on } });
    const [indicator, ...others] = element.indicators;
    if (!indicator || others.length > 0 || indicator.accumulation !== 'sum' || !indicator.may.includes('report')) continue;
    const ended = indicator.periods.filter((period) => period.has_ended);
    const last = ended.filter((period) => worth(period.planned) > 0).at(-1);
    if (!last || indicator.sense !== 'ascending') continue;
    const value = sum(ended.map((period) => worth(period.planned))) - sum(ended.filter((each) => each !== last).map((period) => worth(period.reported)));
    if (value > 0) return { element, indicator, period: last, value: sum([value]) };
  }
  return assert.fail('the demonstration has no critical goal that this account may report on');
}

export async function fillFact(page, { begin, send, period, value, attach }) {
  await page.getByRole('button', { name: begin, exact: true }).first().click();
  const form = page.getByRole('form', { name: send.title });
  await form.getByLabel(say('staff.periods.period'), { exact: true }).selectOption({ label: period.name });
  await form.getByLabel(say('staff.report.value'), { exact: true }).fill(String(value).replace('.', ','));
  await form.getByLabel(send.note, { exact: true }).fill('Acta 12 de la visita del 29 de septiembre.');
  const correction = form.getByLabel(say('staff.report.correction'), { exact: true });
  if (await correction.count()) await correction.fill('El corte anterior quedó incompleto.');
  const variance = form.getByLabel(say('staff.fact.variance'), { exact: true });
  if (await variance.count()) {
    await variance.selectOption('programming');
    await form.getByLabel(say('staff.fact.variance_reason'), { exact: true }).fill('Se adelantó la obra.');
  }
  await attach?.(form);
  await form.getByRole('button', { name: say(send.button, { period: period.name }) }).click();
}
