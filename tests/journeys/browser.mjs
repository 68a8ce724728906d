// A headless Chromium that refuses to leave the program's origin, takes pictures and asks axe about each screen.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { root } from './program.mjs';

const pictures = join(root, 'tests/journeys/out');

export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage',
      '--no-first-run', '--disable-sync', '--disable-gpu'],
  });
}

/** A page in Spanish whose requests to other origins are stopped and remembered, as are errors of its scripts. */
export async function openPage(browser, origin, options = {}) {
  const context = await browser.newContext({
    baseURL: origin, locale: 'es-CO', viewport: { width: 1440, height: 900 }, ignoreHTTPSErrors: true, ...options,
  });
  const strangers = [];
  const problems = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue();
    strangers.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  // Beside a compiler a single step was seen to take ten seconds: who waits fifteen fails of the machine, not of the screen.
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (problem) => problems.push(String(problem)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy|Refused to/i.test(message.text())) problems.push(message.text());
  });
  const close = async () => {
    await context.close();
    assert.deepEqual(strangers, [], 'requests left the origin');
    assert.deepEqual(problems, [], 'the page had errors');
  };
  return { page, context, close };
}

/** What the scheme of colours can change of a screen that axe has seen in another one. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds against WCAG 2.2 A and AA; of a screen that it has seen in another scheme, by the rules of colour. */
export async function violationsOf(page, { isSeen = false } = {}) {
  const axe = new AxeBuilder({ page });
  if (isSeen) axe.withRules(rulesOfColour);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.slice(0, 5).map((node) => node.html.slice(0, 200)).join('\n  ')}`);
}

export async function assertAccessible(page, name) {
  assert.deepEqual(await violationsOf(page), [], `axe on ${name}`);
}

export const widths = [1440, 360];
export const schemes = ['light', 'dark'];

async function assertNoSidewaysScroll(page, name) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 1, `${name} is ${over} px wider than its window`);
}

/** Looks at the screen as it is now: axe in both schemes, and a picture for each width and scheme. */
export async function look(page, name) {
  await mkdir(pictures, { recursive: true });
  const before = page.viewportSize();
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await assertNoSidewaysScroll(page, `${name} at ${width}`);
    }
    await page.setViewportSize(before);
    await assertAccessible(page, `${name}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
