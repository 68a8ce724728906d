// Every screen in every state, as pictures in tests/journeys/out/tour, and what a finger or axe has against it:
// `node tests/journeys/tour.mjs [--axe] [WORD...]` takes those whose name holds one of the words; all without words.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openApi } from './api.mjs';
import { openBrowser, openPage, schemes, violationsOf } from './browser.mjs';
import { root, startEmptyProgram, startProgram } from './program.mjs';
import { criticalGoal } from './staff_steps.mjs';
import { portalStates } from './tour_portal.mjs';
import { firstSteps, staffStates } from './tour_staff.mjs';

const folder = join(root, 'tests/journeys/out/tour');
const asksAxe = process.argv.includes('--axe');
const wanted = process.argv.slice(2).filter((word) => word !== '--axe');
const devices = {
  1440: { viewport: { width: 1440, height: 900 } },
  360: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
};
const tallest = 2600;
const found = [];

/** What a finger could miss: shown, not part of a running text, and smaller than 44 px. */
function smallTargets() {
  const isShown = (node) => node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const isInText = (node) => node.matches('a') && node.closest('p, dd, li.running, td, caption, figcaption') !== null;
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((node) => isShown(node) && !isInText(node) && !node.closest('[inert]'))
    .map((node) => ({ node, box: node.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.right > 0 && (box.height < 43.5 || box.width < 23.5))
    .map(({ node, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${node.outerHTML.slice(0, 110)}`);
}

async function look(page, name, width) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(200);
    const [high, over] = await page.evaluate(() => [
      document.documentElement.scrollHeight, document.documentElement.scrollWidth - document.documentElement.clientWidth]);
    const path = join(folder, `${name}-${width}-${colorScheme}.png`);
    // What lies over the page, or was scrolled to, is looked at as it is; else the whole page.
    const isOver = await page.evaluate(() => window.scrollY > 0 || document.querySelector('[role=dialog], [role=menu]') !== null);
    const whole = { fullPage: true, clip: { x: 0, y: 0, width: Number(width), height: Math.min(high, tallest) } };
    await page.screenshot({ path, ...(!isOver && whole) });
    if (over > 1) found.push(`${name} ${width}: ${over} px too wide`);
    for (const told of asksAxe ? await violationsOf(page) : []) found.push(`${name} ${width} ${colorScheme}: ${told}`);
  }
  if (width === '360') for (const told of await page.evaluate(smallTargets)) found.push(`${name}: small target ${told}`);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function take(browser, origin, states, entered = {}) {
  for (const { name, as, open } of states.filter((each) => wanted.length === 0 || wanted.some((word) => each.name.includes(word)))) {
    for (const [width, device] of Object.entries(devices)) {
      const { page, context } = await openPage(browser, origin, { ...device, ...(as && { storageState: entered[as] }) });
      try {
        await open(page);
        await look(page, name, width);
      } catch (problem) {
        found.push(`${name} ${width}: not reached: ${String(problem).split('\n')[0]}`);
        await page.screenshot({ path: join(folder, `${name}-${width}-broken.png`) });
      }
      await context.close();
    }
    console.log(name);
  }
}

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
const program = await startProgram();
const empty = await startEmptyProgram();
try {
  const api = openApi(program.origin, await program.token('gerencia'));
  const { demonstration_on: on } = await api.get('get_session');
  const plan = (await api.get('list_plans')).items[0];
  const axis = (await api.get('list_elements', { id: plan.id, query: { on } })).items.find((row) => row.parent === null);
  const subject = { plan, axis, ...(await criticalGoal(api, plan, on)) };
  const entered = {};
  for (const user of ['planeacion', 'gerencia', 'verificacion', 'administracion'])
    entered[user] = await program.storageState(user);
  await take(browser, program.origin, portalStates(subject));
  await take(browser, program.origin, staffStates(program, subject), entered);
  await take(browser, empty.origin, portalStates(null));
  await take(browser, empty.origin, firstSteps(empty));
} finally {
  await browser.close();
  await program.stop();
  await empty.stop();
}
console.log(found.length === 0 ? 'nothing found' : found.join('\n'));
