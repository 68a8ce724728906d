// Pages as they are printed: a PDF each in tests/journeys/out/tour, and a PNG a sheet where pdftoppm is installed.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPage } from './browser.mjs';
import { visit } from './tour_steps.mjs';

const run = promisify(execFile);

export function paperPages({ plan, element, axis, on }) {
  const ofPlan = `/es/planes/${encodeURIComponent(plan.code)}`;
  return [
    ['board', `/app/plans/${plan.id}/board?on=${on}`], ['element', `/app/elements/${element.id}?on=${on}`],
    ['axis', `/app/elements/${axis.id}?on=${on}`], ['schedule', `/app/plans/${plan.id}/schedule?on=${on}`],
    ['money', `/app/plans/${plan.id}/money?on=${on}`], ['portal-plan', ofPlan], ['portal-goal', `${ofPlan}/${encodeURIComponent(element.code)}`],
  ].map(([name, address]) => ({ name: `paper-${name}`, address }));
}

export async function print(browser, origin, storageState, pages, folder) {
  const { page, close } = await openPage(browser, origin, { storageState });
  for (const { name, address } of pages) {
    await visit(page, address);
    const path = join(folder, `${name}.pdf`);
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(300);
    await page.pdf({ path, preferCSSPageSize: true, printBackground: false });
    await page.emulateMedia({ media: null });
    await run('pdftoppm', ['-r', '60', '-png', path, join(folder, name)]).catch(() => {});
    console.log(name);
  }
  await close();
}
