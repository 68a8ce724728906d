// What the checkers share: the files of the project, tables and lists of its Markdown, how a finding is told.
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files that are, or are about to be, in the repository, as paths from the root. */
export function trackedFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((file) => file && existsSync(join(root, file))).sort();
}

/** All folders that hold a file, at any depth, ending in `/`. */
export function foldersOf(files) {
  const folders = new Set();
  for (const file of files) {
    const parts = file.split('/').slice(0, -1);
    parts.forEach((_, depth) => folders.add(`${parts.slice(0, depth + 1).join('/')}/`));
  }
  return [...folders].sort();
}

function section(markdown, heading) {
  const start = markdown.indexOf(`${heading}\n`);
  if (start < 0) throw new Error(`the heading "${heading}" is missing`);
  const rest = markdown.slice(start + heading.length);
  const end = rest.search(/\n#{1,6} /);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The body rows of the first table under a heading, cells without blanks around. */
export function tableUnder(markdown, heading) {
  const rows = section(markdown, heading).split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
}

/** The last paragraph under a heading, split at commas. */
export function listUnder(markdown, heading) {
  const paragraphs = section(markdown, heading).trim().split(/\n\s*\n/);
  return paragraphs.at(-1).split(',').map((word) => word.trim()).filter(Boolean);
}

export const isProgram = (meta) => process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(meta.url);

export function report(findings) {
  for (const finding of findings) console.log(finding);
  if (findings.length > 0) console.log(`${findings.length} to mend`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
