// The first morning counted: what the program takes of each step, measured, and what a person takes, computed from the
// keys, pointings and words of the real pages. `node tests/journeys/morning_minutes.mjs` prints the table of
// docs/guides/first-morning.md. The walk is that of a director of planning with a workbook of thirty rows.
import { colombianOffices, colombianPeople, colombianWorkbook } from './colombian_workbook.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { startEmptyProgram } from './program.mjs';
import { say } from './texts.mjs';

/** Seconds of Card, Moran and Newell's keystroke-level model (1980): a key of an average typist, a pointing, a press and
 * release, a hand that changes between mouse and keys, an act of thinking; and words a minute of Spanish read aloud by
 * adults (IReST, Trauzettel-Klosinski and Dietz 2012). */
export const seconds = { key: 0.28, pointing: 1.1, press: 0.2, homing: 0.4, thinking: 1.35, word: 60 / 184 };

/** Words that one sees for the first time on the page: no cells of tables, no choices of closed lists, not one's own. */
async function newWords(page, seen) {
  const text = await page.evaluate(() => {
    const isShown = (node) => node.checkVisibility({ checkVisibilityCSS: true });
    const walker = document.createTreeWalker(document.querySelector('[role=dialog]') ?? document.body, NodeFilter.SHOW_TEXT);
    const lines = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest('tbody, option, textarea, script, style, nav, [hidden], .unseen') || !isShown(parent)) continue;
      const line = node.textContent.trim();
      if (line) lines.push(line);
    }
    return lines;
  });
  const fresh = text.filter((line) => !seen.has(line));
  for (const line of fresh) seen.add(line);
  if (process.env.WORDS) console.log(fresh.join(' | '));
  return fresh.join(' ').split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** Who sits before the program: does what a hand does, and counts it. */
function official(page) {
  const steps = [];
  const seen = new Set();
  let now;
  const count = (counted) => {
    for (const [name, times] of Object.entries(counted)) now[name] += times;
  };
  const click = async (locator) => {
    count({ pointing: 1, press: 1 });
    await locator.click();
  };
  return {
    steps,
    begin: (name) => {
      now = { name, program: 0, key: 0, pointing: 0, press: 0, homing: 0, thinking: 0, word: 0 };
      steps.push(now);
    },
    /** A command line, an address: typed where no page is. */
    typedElsewhere: (text) => count({ key: text.length + 1, thinking: 1, homing: 1 }),
    read: async () => count({ word: await newWords(page, seen), thinking: 1 }),
    type: async (locator, text) => {
      count({ pointing: 1, press: 1, homing: 2, thinking: 1, key: text.length });
      await locator.fill(text);
    },
    /** The first and the last cell in the sheet, copied, the other window, the box, pasted. */
    paste: async (locator, text) => {
      count({ pointing: 3, press: 3, homing: 2, thinking: 2, key: 6 });
      await locator.fill(text);
    },
    choose: async (locator, value) => {
      count({ pointing: 2, press: 2, thinking: 1 });
      await locator.selectOption(value);
    },
    /** The button, the folder, the file, its opening. */
    file: async (locator, given) => {
      count({ pointing: 4, press: 4, thinking: 2 });
      await locator.setInputFiles(given);
    },
    click: async (locator) => {
      count({ thinking: 1 });
      await click(locator);
    },
    /** From the last act to what it leads to: the program's own time. */
    until: async (locator, timeout = 60_000) => {
      const from = performance.now();
      await locator.waitFor({ timeout });
      now.program += performance.now() - from;
    },
  };
}

const field = (page, key) => page.getByLabel(say(key), { exact: true });
const button = (page, name) => page.getByRole('button', { name });
const heading = (page, key) => page.getByRole('heading', { name: say(key) });

async function setUp(page, person, token) {
  person.begin('first page');
  await page.goto('/app/');
  person.typedElsewhere('rioclaro.local:8080/app');
  await person.until(page.getByText(say('staff.sign_in.not_set_up')));
  await person.read();
  await person.click(page.getByRole('link', { name: say('staff.sign_in.set_up') }));
  await person.until(field(page, 'staff.set_up.name'));
  person.begin('institution');
  await person.read();
  await person.paste(page.getByLabel(say('staff.set_up.token'), { exact: false }), token);
  await person.type(field(page, 'staff.set_up.name'), 'Alcaldía Municipal de Rioclaro');
  await person.choose(page.getByLabel(say('staff.institution.kind')), 'municipality');
  await person.choose(page.getByLabel(say('staff.set_up.time_zone')), 'America/Bogota');
  await person.type(field(page, 'staff.set_up.person'), 'Gloria Restrepo');
  await person.type(field(page, 'staff.people.post'), 'Secretaria de Planeación');
  await person.type(field(page, 'staff.sign_in.user_name'), 'gloria');
  await person.type(field(page, 'staff.sign_in.password'), 'cuatro palabras que recuerdo');
  await person.click(button(page, say('staff.set_up.begin')));
  await person.until(heading(page, 'staff.begin.offices.title'));
}

async function people(page, person) {
  person.begin('offices');
  await person.read();
  await person.paste(page.getByRole('textbox', { name: say('staff.offices.list'), exact: true }), colombianOffices.join('\n'));
  await person.until(page.getByRole('table', { name: say('staff.list.preview') }));
  await person.read();
  await person.click(button(page, /^Añadir las/));
  await person.until(heading(page, 'staff.begin.people.title'));
  person.begin('people');
  await person.read();
  await person.paste(page.getByRole('textbox', { name: say('staff.accounts.list'), exact: true }), colombianPeople);
  await person.until(button(page, /^Añadir a las/));
  await person.read();
  await person.click(button(page, /^Añadir a las/));
  await person.until(page.getByText(say('staff.accounts.once')));
  person.begin('passwords');
  await person.read();
  await person.click(button(page, say('staff.begin.go_on')));
  await person.until(heading(page, 'staff.begin.plan.title'));
}

async function workbook(page, person) {
  person.begin('plan');
  await person.read();
  await person.click(page.getByRole('link', { name: say('staff.begin.workbook.title') }));
  await person.until(heading(page, 'staff.map.title'));
  person.begin('columns');
  await person.read();
  await person.file(page.locator('#map-file'), colombianWorkbook);
  await person.until(button(page, say('staff.imports.try')));
  await person.read();
  const meanings = await page.locator('thead select').evaluateAll((lists) => lists.map((list) => list.selectedOptions[0]?.text));
  person.steps.at(-1).meanings = meanings;
  // Each column's meaning is looked at once: an act of thinking and the words of its choice.
  for (const meaning of meanings) person.steps.at(-1).word += meaning.split(/\s+/).length;
  person.steps.at(-1).thinking += meanings.length;
  person.begin('trial');
  await person.click(button(page, say('staff.imports.try')));
  await person.until(button(page, say('staff.import.for_real')));
  await person.read();
  person.begin('import');
  await person.click(button(page, say('staff.import.for_real')));
  await person.until(page.getByText(say('staff.import.real_done')));
  await person.read();
  person.begin('board');
  await person.click(page.getByRole('link', { name: say('staff.import.see_board') }));
  await person.until(page.locator('#attention'));
  await person.read();
}

const costOf = (step) => Object.entries(seconds).reduce((sum, [name, each]) => sum + step[name] * each, 0);
const clock = (total) => `${Math.floor(total / 60)}:${String(Math.round(total % 60)).padStart(2, '0')}`;

function tell(steps) {
  let total = 0;
  console.log('| begins at | step | keys | pointings | words | person | program |\n|---|---|---|---|---|---|---|');
  for (const step of steps) {
    const cost = costOf(step);
    console.log(`| ${clock(total)} | ${step.name} | ${step.key} | ${step.pointing} | ${step.word} | ${Math.round(cost)} s | ${(step.program / 1000).toFixed(1)} s |`);
    total += cost + step.program / 1000;
  }
  const reading = steps.reduce((sum, { word }) => sum + word, 0) * seconds.word;
  console.log(`| ${clock(total)} | end | | | | | |\nat half the reading speed: ${clock(total + reading)}`);
}

const started = performance.now();
const program = await startEmptyProgram();
const browser = await openBrowser();
try {
  const { page, close } = await openPage(browser, program.origin);
  const person = official(page);
  person.begin('start');
  person.typedElsewhere('timon serve --data rioclaro');
  person.steps[0].program = performance.now() - started;
  await setUp(page, person, program.setUpToken());
  await people(page, person);
  await workbook(page, person);
  tell(person.steps);
  console.log(person.steps.find(({ name }) => name === 'columns').meanings);
  const plan = /plans\/(\d+)\//.exec(page.url())[1];
  const { items } = await (await page.request.get(`/api/v1/plans/${plan}/elements?kind=goal`)).json();
  const lit = items.filter(({ light }) => light !== 'grey').length;
  console.log(`${items.length} goals, ${lit} lit, ${items.filter(({ office }) => office).length} with their office`);
  await close();
} finally {
  await browser.close();
  await program.stop();
}
