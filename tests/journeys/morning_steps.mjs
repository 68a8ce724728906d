// The first morning of an official, from the page that the program shows when nobody administers it yet to the step at
// which the plan comes in. `take` sees each screen.
import { ownOffices, ownPeople } from './own_workbook.mjs';
import { say } from './texts.mjs';

const fill = (page, key, text) => page.getByLabel(say(key), { exact: true }).fill(text);

async function setUp(page, token, take) {
  await page.goto('/app/');
  await page.getByText(say('staff.sign_in.not_set_up')).waitFor();
  await take('first-page');
  await page.getByRole('link', { name: say('staff.sign_in.set_up') }).click();
  await page.getByLabel(say('staff.set_up.token'), { exact: false }).fill(token);
  await fill(page, 'staff.set_up.name', 'Ayuntamiento de San Miguel del Río');
  await page.getByLabel(say('staff.institution.kind')).selectOption('municipality');
  await page.getByLabel(say('staff.set_up.time_zone')).selectOption('America/Mexico_City');
  await fill(page, 'staff.set_up.person', 'Marta Díaz');
  await fill(page, 'staff.people.post', 'Directora de Planeación');
  await fill(page, 'staff.sign_in.user_name', 'marta');
  await fill(page, 'staff.sign_in.password', 'una clave larga y propia');
  await take('institution');
  await page.getByRole('button', { name: say('staff.set_up.begin') }).click();
  await page.getByRole('heading', { name: say('staff.begin.offices.title') }).waitFor();
}

async function pasteOffices(page, take) {
  await page.getByRole('textbox', { name: say('staff.offices.list'), exact: true }).fill(ownOffices.join('\n'));
  await page.getByRole('table', { name: say('staff.list.preview') }).waitFor();
  await take('offices');
  await page.getByRole('button', { name: /^Añadir las/ }).click();
  await page.getByRole('heading', { name: say('staff.begin.people.title') }).waitFor();
}

/** One of the people works in an office that was forgotten: it is created here. */
async function pastePeople(page, take) {
  await page.getByRole('textbox', { name: say('staff.accounts.list'), exact: true }).fill(ownPeople);
  const create = page.getByRole('button', { name: 'Crear la dependencia', exact: true });
  await create.waitFor();
  await take('people');
  await create.click();
  await create.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Añadir a las/ }).click();
  await page.getByText(say('staff.accounts.once')).waitFor();
  await take('passwords');
  await page.getByRole('button', { name: say('staff.begin.go_on') }).click();
  await page.getByRole('heading', { name: say('staff.begin.plan.title') }).waitFor();
  await take('plan');
}

export async function beginTown(page, token, take = async () => undefined) {
  await setUp(page, token, take);
  await pasteOffices(page, take);
  await pastePeople(page, take);
  await page.getByRole('link', { name: say('staff.begin.workbook.go') }).click();
  await page.getByRole('heading', { name: say('staff.map.title') }).waitFor();
}
