// What docs/design.md promises of colours, read from both style sheets: words 4.5:1 and shapes 3:1 against all that may
// lie behind them, in both schemes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const text = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const whole = (hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex);
const coloursIn = (css) =>
  Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, hex]) => [name, whole(hex)]));

function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colours of the light scheme, and those of the dark one over them. */
function schemesOf(path, light, dark) {
  const css = text(path);
  const day = coloursIn(light.exec(css)[1]);
  return { light: day, dark: { ...day, ...coloursIn(dark.exec(css)[1]) } };
}

const lights = ['green', 'yellow', 'orange', 'red', 'purple', 'blue', 'grey'];
const sheets = {
  staff: {
    schemes: schemesOf('staff/src/ui/tokens.css', /^:root \{([^}]+)\}/m, /^:root\[data-mantine-color-scheme="dark"\] \{([^}]+)\}/m),
    behind: ['paper', 'sheet', 'hover', 'chosen', 'warned'],
    words: ['ink', 'ink-soft', 'accent', ...lights],
    shapes: ['yellow-shape', 'orange-shape', 'line-strong', 'ink-bar'],
    onAccent: 'on-accent',
  },
  portal: {
    schemes: schemesOf('server/web/portal/base.css', /:root \{([^}]+)\}/, /prefers-color-scheme: dark\) \{\s*:root \{([^}]+)\}/),
    behind: ['paper', 'raised'],
    words: ['ink', 'ink-soft', 'link', 'link-visited', ...lights],
    shapes: ['accent', 'solid', 'line-strong'],
    onAccent: 'paper',
  },
};

for (const [name, { schemes, behind, words, shapes, onAccent }] of Object.entries(sheets)) {
  for (const [scheme, colours] of Object.entries(schemes)) {
    test(`${name}, ${scheme}: words 4.5:1, shapes 3:1`, () => {
      const weak = (found, least) =>
        found.flatMap((colour) => behind.map((ground) => [colour, ground, contrast(colours[colour], colours[ground])]))
          .filter(([, , ratio]) => !(ratio >= least))
          .map(([colour, ground, ratio]) => `${colour} on ${ground}: ${ratio.toFixed(2)}`);
      assert.deepEqual([...weak(words, 4.5), ...weak(shapes, 3)], []);
      assert.ok(contrast(colours[onAccent], colours.accent) >= 4.5, 'what is written on the accent');
    });
  }
}
