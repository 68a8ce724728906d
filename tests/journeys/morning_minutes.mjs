// The first morning counted: what the program takes of each step, measured, and what a person takes, computed from the
// keys, pointings and words of the real pages. `node tests/journeys/morning_minutes.mjs` prints the table of
// docs/guides/first-morning.md. The walk is that of a director of planning with a workbook of thirty rows.
import { colombianOffices, colombianPeople, colombianWorkbook } from './colombian_workbook.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { official, tell } from './keystrokes.mjs';
import { startEmptyProgram } from './program.mjs';
import { say } from './texts.mjs';

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
  await person.click(page.getByRole('link', { name: say('staff.begin.workbook.go') }));
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
