// Takes the pictures of docs/guides/first-morning.md: an empty server, a town's own thirty rows, a lit board.
// `node tests/journeys/morning_pictures.mjs` after `./dev build`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser.mjs';
import { beginTown } from './morning_steps.mjs';
import { loadByMap, ownWorkbook } from './own_workbook.mjs';
import { root, startEmptyProgram } from './program.mjs';

const folder = join(root, 'docs/pictures');
const taken = ['first-page', 'institution', 'offices', 'people', 'passwords', 'columns', 'trial'];
const program = await startEmptyProgram();
const browser = await openBrowser();
try {
  await mkdir(folder, { recursive: true });
  const { page, close } = await openPage(browser, program.origin, { reducedMotion: 'reduce', viewport: { width: 1320, height: 840 } });
  const keep = async (name, fullPage) => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `morning-${name}.png`), fullPage });
  };
  const take = (name) => (taken.includes(name) ? keep(name, name !== 'first-page') : undefined);
  await beginTown(page, program.setUpToken(), take);
  await loadByMap(page, ownWorkbook, take);
  await page.getByText('San Miguel con bienestar').first().waitFor();
  await page.waitForLoadState('networkidle');
  await keep('board', false);
  await close();
} finally {
  await browser.close();
  await program.stop();
}
