// What people read, in Spanish, by its key: a journey follows the words when they are improved.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.mjs';

const texts = JSON.parse(readFileSync(join(root, 'i18n/es.json'), 'utf8'));

/** Plain sentences with `{names}` only; tags are taken out. */
export function say(key, values = {}) {
  if (!(key in texts)) throw new Error(`i18n/es.json has no ${key}`);
  return texts[key].replaceAll(/<\/?b>/g, '').replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
