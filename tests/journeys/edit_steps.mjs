// Steps in the plan editor that several journeys take, on a program and a browser of their own.
import assert from 'node:assert/strict';
import { openApi } from './api.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { startProgram } from './program.mjs';
import { signIn } from './staff_steps.mjs';
import { say } from './texts.mjs';

export const grid = (page) => page.getByRole('treegrid');
export const row = (page, code) => grid(page).getByRole('row').filter({ has: page.locator('[data-column="code"]', { hasText: new RegExp(`^${code}$`) }) });
export const cell = (page, code, column) => row(page, code).locator(`[data-column="${column}"]`);
export const status = (page) => page.getByRole('status');
export const saved = (page, label) => status(page).filter({ hasText: say('staff.edit.done', { say: label }) }).waitFor();

/** Keys by their names; what begins with = is typed as it is. */
export async function type(page, ...keys) {
  for (const key of keys) await (key.startsWith('=') ? page.keyboard.type(key.slice(1)) : page.keyboard.press(key));
}

/** A program with its demonstration, a browser, and Planning's calls to the API. */
export async function startEditing() {
  const program = await startProgram();
  const browser = await openBrowser();
  const api = openApi(program.origin, await program.token('planeacion'));
  const open = async (address) => {
    const opened = await openPage(browser, program.origin, { permissions: ['clipboard-read', 'clipboard-write'] });
    await signIn(opened.page, program.accountOf('planeacion'));
    await opened.page.goto(address);
    return opened;
  };
  return {
    api,
    open,
    openEditor: async (plan) => {
      const opened = await open(`/app/plans/${plan}/edit`);
      await grid(opened.page).waitFor();
      return opened;
    },
    content: async (plan) => (await api.get('list_content', { id: plan })).items,
    newPlan: (code, end_on = '2026-12-31') => api.get('create_plan', { body: { code, name: `Plan ${code}`, start_on: '2026-01-01', end_on } }),
    /** Elements as rows of a sheet; their ids. */
    fill: async (plan, rows) => {
      const { elements } = await api.get('paste_elements', { id: plan, body: { rows } });
      assert.equal(elements.length, rows.length);
      return elements;
    },
    stop: async () => {
      await browser.close();
      await program.stop();
    },
  };
}
