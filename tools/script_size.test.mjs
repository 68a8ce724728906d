// What a first visit to /app/ brings: the script that its HTML names, as it is served.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../staff/dist', import.meta.url));
const limit = 220 * 1024;

/** Addresses of the entry and of what is preloaded for it. */
function named(html) {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const scripts = tags.filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag));
  return scripts.map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1]).filter(Boolean);
}

test('the page names its entry and preloads its modules, at most 220 KB of script with brotli', { skip: !existsSync(dist) && 'the staff app is not built' }, () => {
  const files = named(readFileSync(join(dist, 'index.html'), 'utf8'));
  assert.ok(files.some((file) => /\/index-[^/]+\.js$/.test(file)), 'no entry');
  assert.ok(files.some((file) => /\/es-[^/]+\.js$/.test(file)), 'the first catalogue is not preloaded');
  const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file.replace(/^\/app\//, '')))).length, 0);
  assert.ok(bytes <= limit, `a first visit brings ${Math.round(bytes / 1024)} KB`);
});
