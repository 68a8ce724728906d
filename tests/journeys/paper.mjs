// A PDF as pictures of its pages beside those of the screens, where the machine has poppler: to be looked at.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pictures = join(dirname(fileURLToPath(import.meta.url)), 'out');

export function lookAtPaper(bytes, name) {
  mkdirSync(pictures, { recursive: true });
  const file = join(pictures, `${name}.pdf`);
  writeFileSync(file, bytes);
  spawnSync('pdftoppm', ['-r', '80', '-png', file, join(pictures, `${name}-page`)]);
}
