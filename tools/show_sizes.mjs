// Prints the ten largest files and functions, and asks about what lies past the ceilings of CONTRIBUTING.md.
// It asks; it does not refuse: splitting by line count alone makes code worse.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, trackedFiles } from './reading.mjs';

export const ceilings = [
  ['C++ file', /^server\/.*\.[ch]pp$/, 300],
  ['page template', /^server\/.*\.html$/, 120],
  ['React component', /^staff\/src\/.*\.tsx$/, 150],
  ['migration', /^schema\/\d.*\.sql$/, 80],
];
const functionCeiling = 40;

export const lineCount = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Function bodies of a C++ file in our format: a head at the margin (or of a member) that opens a brace, until the brace at the same indent. */
export function functionsOf(text) {
  const lines = text.split('\n');
  const found = [];
  for (let start = 0; start < lines.length; start++) {
    const head = /^( {0,2})(?!namespace|struct|class|enum|union|extern|if|for|while|switch|else|do|return|const auto)\S.*\)[^;=]*\{$/.exec(lines[start]);
    if (!head) continue;
    const end = lines.indexOf(`${head[1]}}`, start);
    if (end > start) found.push({ line: start + 1, length: end - start + 1, name: /([A-Za-z_:~0-9]+)\(/.exec(lines[start])?.[1] ?? '?' });
  }
  return found;
}

function show(title, rows) {
  console.log(title);
  for (const row of rows.slice(0, 10)) console.log(`  ${String(row.length).padStart(5)}  ${row.name}`);
}

function main(root) {
  const files = trackedFiles(root);
  const sized = [];
  const functions = [];
  for (const file of files) {
    const kind = ceilings.find(([, pattern]) => pattern.test(file));
    if (!kind) continue;
    const text = readFileSync(join(root, file), 'utf8');
    sized.push({ name: file, length: lineCount(text), ceiling: kind[2], what: kind[0] });
    if (/\.[ch]pp$/.test(file)) functions.push(...functionsOf(text).map((one) => ({ length: one.length, name: `${file}:${one.line} ${one.name}` })));
  }
  sized.sort((a, b) => b.length - a.length);
  functions.sort((a, b) => b.length - a.length);
  show('the ten largest files', sized);
  show('the ten longest functions', functions);
  const past = sized.filter((one) => one.length > one.ceiling);
  for (const one of past) console.log(`is this one idea? ${one.name}: ${one.length} lines, a ${one.what} stops at ${one.ceiling}`);
  for (const one of functions.filter((each) => each.length > functionCeiling)) console.log(`is this one idea? ${one.name}: ${one.length} lines`);
}

if (isProgram(import.meta)) main(process.cwd());
