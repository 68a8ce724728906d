// Takes the pictures of docs/guides/first-morning.md: an empty server, a town's own thirty rows, a lit board.
// `node tests/journeys/morning_pictures.mjs` after `./dev build`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';
import { loadOwnWorkbook, ownOffices } from './own_workbook.mjs';
import { root, startEmptyProgram } from './program.mjs';
import { say } from './texts.mjs';

const folder = join(root, 'docs/pictures');
const program = await startEmptyProgram();
const browser = await openBrowser();

async function typeTheInstitution(page, take) {
  await page.goto('/app/set-up');
  const fill = (key, text) => page.getByLabel(say(key), { exact: true }).fill(text);
  await page.getByLabel(say('staff.set_up.token'), { exact: false }).fill(program.setUpToken());
  await fill('staff.set_up.name', 'Alcaldía de Villa Clara');
  await page.getByLabel(say('staff.set_up.time_zone')).selectOption('America/Bogota');
  await fill('staff.set_up.person', 'Marta Díaz');
  await fill('staff.people.post', 'Directora de Sistemas');
  await fill('staff.sign_in.user_name', 'direccion');
  await fill('staff.sign_in.password', 'una clave larga y propia');
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

async function pastePeople(page, take) {
  await page.getByRole('textbox', { name: say('staff.accounts.list'), exact: true }).fill(
    'Nombre\tCargo\tDependencia\tCorreo\tRol\nAna Ruiz\tJefa de Planeación\t\tana@villaclara.example\tPlaneación\n' +
      'Leo Paz\tSecretario\tSecretaría de Infraestructura\t\tTitular\nSol Gil\tAuditora\tSecretaría de Gobierno\t\tVerificadora',
  );
  await page.getByRole('table', { name: say('staff.list.preview') }).waitFor();
  await take('people');
  await page.getByRole('button', { name: /^Añadir a las/ }).click();
  await page.getByText(say('staff.accounts.once')).waitFor();
  await take('passwords');
  await page.getByRole('button', { name: say('staff.begin.go_on') }).click();
  await page.getByRole('heading', { name: say('staff.begin.plan.title') }).waitFor();
}

try {
  await mkdir(folder, { recursive: true });
  const { page, close } = await openPage(browser, program.origin, { reducedMotion: 'reduce', viewport: { width: 1200, height: 800 } });
  const take = async (name) => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `morning-${name}.png`), fullPage: name !== 'board' });
  };
  await typeTheInstitution(page, take);
  await pasteOffices(page, take);
  await pastePeople(page, take);
  await loadOwnWorkbook(page, take);
  await page.goto('/app/');
  await page.waitForURL('**/board**');
  await page.getByText('Villa Clara que cuida').first().waitFor();
  await page.waitForLoadState('networkidle');
  await take('board');
  await close();
} finally {
  await browser.close();
  await program.stop();
}
