// How long a person takes over a walk through real pages, computed from keys, pointings and words, and how long the
// program takes, measured. The walks stand in morning_minutes.mjs and report_minutes.mjs.

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
export function official(page) {
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
    /** The hands are on the keys already, and the cursor where it is typed. */
    typeOn: async (text) => {
      count({ thinking: 1, key: text.length });
      await page.keyboard.type(text);
    },
    press: async (name) => {
      count({ key: 1 });
      await page.keyboard.press(name);
    },
    /** Into a box that the page shows: clicked, typed, nothing read. */
    typeInto: async (locator, text) => {
      count({ pointing: 1, press: 1, homing: 2, thinking: 1, key: text.length });
      await locator.fill(text);
    },
    /** From the last act to what it leads to: the program's own time. */
    until: async (locator, timeout = 60_000) => {
      const from = performance.now();
      await locator.waitFor({ timeout });
      now.program += performance.now() - from;
    },
  };
}

export const costOf = (step) => Object.entries(seconds).reduce((sum, [name, each]) => sum + step[name] * each, 0);
export const clock = (total) => `${Math.floor(total / 60)}:${String(Math.round(total % 60)).padStart(2, '0')}`;

export function tell(steps) {
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
