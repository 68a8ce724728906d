// Takes the pictures of the README from the demonstration: `node tests/journeys/pictures.mjs` after `./dev build`.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';
import { root, startProgram } from './program.mjs';

const folder = join(root, 'docs/pictures');
const words = JSON.parse(await readFile(join(root, 'i18n/es.json'), 'utf8'));
const program = await startProgram();
const browser = await openBrowser();

async function take(name, address, { prepare = async () => {}, ...options } = {}) {
  const { page, close } = await openPage(browser, program.origin, { viewport: { width: 1280, height: 860 }, ...options });
  await page.goto(address);
  await prepare(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await close();
}

async function signIn(page) {
  const { user, password } = program.accountOf('planeacion');
  await page.getByLabel(words['staff.sign_in.user_name']).fill(user);
  await page.getByLabel(words['staff.sign_in.password'], { exact: true }).fill(password);
  await page.getByRole('button', { name: words['staff.sign_in.enter'], exact: true }).click();
  await page.waitForURL('**/board**');
  await page.getByText(/Al 30 de septiembre de 2025/).first().waitFor();
}

try {
  await mkdir(folder, { recursive: true });
  await take('portal', '/es');
  await take('portal-goal', '/es/planes/TENJO-2024-2027/6');
  await take('portal-phone', '/es', { viewport: { width: 360, height: 740 }, colorScheme: 'dark', deviceScaleFactor: 2 });
  await take('board', '/app/', { prepare: signIn });
} finally {
  await browser.close();
  await program.stop();
}
