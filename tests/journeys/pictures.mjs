// Takes the pictures of the README from the demonstration: `node tests/journeys/pictures.mjs` after `./dev build`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openApi } from './api.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { root, startProgram } from './program.mjs';
import { criticalGoal } from './staff_steps.mjs';

const folder = join(root, 'docs/pictures');
const program = await startProgram();
const browser = await openBrowser();
const wide = { viewport: { width: 1440, height: 960 } };
const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark', deviceScaleFactor: 2, isMobile: true, hasTouch: true };

async function take(name, address, options) {
  const { page, close } = await openPage(browser, program.origin, { reducedMotion: 'reduce', ...options });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await close();
}

try {
  await mkdir(folder, { recursive: true });
  const api = openApi(program.origin, await program.token('gerencia'));
  const { demonstration_on: on } = await api.get('get_session');
  const plan = (await api.get('list_plans')).items[0];
  const { element } = await criticalGoal(api, plan, on);
  const storageState = await program.storageState('planeacion');
  const goal = `/es/planes/${encodeURIComponent(plan.code)}/${encodeURIComponent(element.code)}`;
  await take('portal', '/es', wide);
  await take('portal-goal', goal, wide);
  await take('portal-phone', '/es', phone);
  await take('board', `/app/plans/${plan.id}/board`, { ...wide, storageState });
  await take('element', `/app/elements/${element.id}`, { ...wide, storageState });
} finally {
  await browser.close();
  await program.stop();
}
