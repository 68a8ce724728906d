// Compares the map of ARCHITECTURE.md with the folders of the tree, both ways. `<subject>/` fits any one folder;
// a row covers the folders below it when it ends in `**`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf, isProgram, report, tableUnder, trackedFiles } from './reading.mjs';

const escaped = (text) => text.replace(/[.+?^$()[\]{}|\\*]/g, '\\$&');

function patternOf(row) {
  if (row.endsWith('**')) return new RegExp(`^${escaped(row.slice(0, -2))}`);
  return new RegExp(`^${escaped(row).replaceAll('<subject>', '[a-z0-9_-]+')}$`);
}

export function mapFindings(architecture, folders) {
  const rows = tableUnder(architecture, '## The map').map(([folder]) => folder.replaceAll('`', ''));
  const patterns = rows.map(patternOf);
  const missing = folders.filter((folder) => !patterns.some((pattern) => pattern.test(folder)));
  const stale = rows.filter((_, index) => !folders.some((folder) => patterns[index].test(folder)));
  return [
    ...missing.map((folder) => `${folder} is not on the map of ARCHITECTURE.md`),
    ...stale.map((row) => `the map of ARCHITECTURE.md names ${row}, which does not exist`),
  ];
}

export function checkMap(root) {
  return mapFindings(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'), foldersOf(trackedFiles(root)));
}

if (isProgram(import.meta)) report(checkMap(process.cwd()));
