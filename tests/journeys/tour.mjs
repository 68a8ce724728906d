// Every screen in every state, as pictures in tests/journeys/out/tour, and what a finger or axe has against it:
// `node tests/journeys/tour.mjs [--axe] [WORD...]` takes those whose name holds one of the words; all without words.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openApi } from './api.mjs';
import { openBrowser, openPage, schemes, violationsOf } from './browser.mjs';
import { root, startEmptyProgram, startProgram } from './program.mjs';
import { liveReports, makeReportingPlan } from './reporting_plan.mjs';
import { criticalGoal } from './staff_steps.mjs';
import { calendarStates } from './tour_calendar.mjs';
import { backFirstGoal, evidenceStates } from './tour_evidence.mjs';
import { paperPages, print } from './tour_paper.mjs';
import { planStates, preparePlans } from './tour_plans.mjs';
import { portalStates } from './tour_portal.mjs';
import { endedStates, endReports, reportStates } from './tour_reports.mjs';
import { firstSteps, staffStates } from './tour_staff.mjs';
import { townPeople, townPortalStates, townStates } from './tour_town.mjs';

const folder = join(root, 'tests/journeys/out/tour');
const asksAxe = process.argv.includes('--axe');
const wanted = process.argv.slice(2).filter((word) => word !== '--axe');
const devices = {
  1440: { viewport: { width: 1440, height: 900 } },
  360: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
};
const tallest = 2600;
const found = [];
let told = 0;

/** What a finger could miss: shown, not part of a running text, and smaller than 44 px. */
function smallTargets() {
  const isShown = (node) => node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const isInText = (node) => node.matches('a') && node.closest('p, dd, li.running, td, caption, figcaption') !== null;
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((node) => isShown(node) && !isInText(node) && !node.closest('[inert]'))
    // A word that belongs to a box is pressed like the box.
    .map((node) => ({ node, box: node.labels?.length === 1 && node.matches('[type=checkbox], [type=radio]') ? node.labels[0].getBoundingClientRect() : node.getBoundingClientRect() }))
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
    // A taller window instead of a picture of the whole page: that one forgets that there are fingers.
    const seen = page.viewportSize();
    if (!isOver) await page.setViewportSize({ ...seen, height: Math.min(high, tallest) });
    await page.screenshot({ path });
    await page.setViewportSize(seen);
    if (over > 1) found.push(`${name} ${width}: ${over} px too wide`);
    for (const violation of asksAxe ? await violationsOf(page, { isSeen: colorScheme !== schemes[0] }) : []) found.push(`${name} ${width} ${colorScheme}: ${violation}`);
  }
  if (width === '360') for (const target of await page.evaluate(smallTargets)) found.push(`${name}: small target ${target}`);
  await page.emulateMedia({ colorScheme: 'light' });
}

const isWanted = ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word));

async function take(browser, origin, states, entered = {}) {
  for (const { name, as, open } of states.filter(isWanted)) {
    for (const [width, device] of Object.entries(devices)) {
      const { page, context } = await openPage(browser, origin, { ...device, ...(as && { storageState: entered[as] }) });
      page.setDefaultTimeout(60_000);
      try {
        await open(page);
        await look(page, name, width);
      } catch (problem) {
        found.push(`${name} ${width}: not reached: ${String(problem).split('\n')[0]}`);
        await page.screenshot({ path: join(folder, `${name}-${width}-broken.png`) });
      }
      await context.close();
    }
    console.log([name, ...found.slice(told)].join('\n  '));
    told = found.length;
  }
}

const enteredAs = async (program, users) =>
  Object.fromEntries(await Promise.all(users.map(async (user) => [user, await program.storageState(user)])));

async function firstPlan(program, user) {
  const api = openApi(program.origin, await program.token(user));
  return { api, plan: (await api.get('list_plans')).items[0] };
}

/** The real plan, in every state of every screen, on screen and on paper. */
async function tourOfPlan(browser) {
  const program = await startProgram();
  try {
    const { api, plan } = await firstPlan(program, 'gerencia');
    const { demonstration_on: on } = await api.get('get_session');
    const { items } = await api.get('list_elements', { id: plan.id, query: { on } });
    const spender = (await api.get('list_elements', { id: plan.id, query: { on, kind: 'goal' } })).items[0];
    const more = { spender: spender.id, ...(await preparePlans(openApi(program.origin, await program.token('planeacion')))) };
    const subject = { plan, on, more, axis: items.find((row) => row.parent === null), ...(await criticalGoal(api, plan, on)) };
    const entered = await enteredAs(program, ['planeacion', 'gerencia', 'verificacion', 'administracion', 'secretaria', 'coparticipe']);
    await take(browser, program.origin, portalStates(subject));
    await take(browser, program.origin, [...staffStates(program, subject), ...planStates(subject), ...calendarStates()], entered);
    await print(browser, program.origin, entered.planeacion, paperPages(subject).filter(isWanted), folder);
  } finally {
    await program.stop();
  }
}

/** The invented municipality, as each of its people sees it. */
async function tourOfTown(browser) {
  const program = await startProgram('town');
  try {
    const { api, plan } = await firstPlan(program, townPeople.planner);
    const { on } = await api.get('show_board', { id: plan.id });
    const { items } = await api.get('list_elements', { id: plan.id, query: { limit: 1000 } });
    const coded = (code) => items.find((row) => row.code === code);
    const goals = { streets: coded('1.2.1.1'), leaks: coded('1.1.1.2'), without: coded('4.2.1.2'), recycling: coded('3.2.1.2'), initiative: coded('1.1.1'), activity: items.find(({ kind }) => kind === 'activity') };
    const offices = Object.fromEntries((await api.get('list_offices')).items.map(({ code, id }) => [code, id]));
    const subject = { plan, on, goals, offices };
    await take(browser, program.origin, townStates(subject), await enteredAs(program, Object.values(townPeople)));
    await take(browser, program.origin, townPortalStates(subject));
  } finally {
    await program.stop();
  }
}

/** Reports of an office in every state of their life, beside the demonstration's plan. */
async function tourOfReports(browser) {
  const program = await startProgram();
  try {
    const [walk] = (await openApi(program.origin, await program.token('planeacion')).get('list_plans')).items;
    const made = await makeReportingPlan(program);
    await liveReports(made);
    const entered = await enteredAs(program, ['planeacion', 'gerencia', 'verificacion']);
    await take(browser, program.origin, reportStates({ ...made, walk }), entered);
    await take(browser, program.origin, evidenceStates({ ...made, goal: await backFirstGoal(program, made) }), entered);
    await endReports(made);
    await take(browser, program.origin, endedStates(made), entered);
  } finally {
    await program.stop();
  }
}

/** An installation that holds nothing yet. */
async function tourOfNothing(browser) {
  const empty = await startEmptyProgram();
  try {
    await take(browser, empty.origin, portalStates(null));
    await take(browser, empty.origin, firstSteps(empty));
  } finally {
    await empty.stop();
  }
}

await mkdir(folder, { recursive: true });
const browser = await openBrowser();
try {
  for (const tour of [tourOfPlan, tourOfReports, tourOfTown, tourOfNothing]) await tour(browser);
} finally {
  await browser.close();
}
console.log(found.length === 0 ? 'nothing found' : `${found.length} found`);
