// Every folder below a floor is named by a word of the glossary; nothing is called utils; no text names the machine
// it was written on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf, isProgram, report, trackedFiles } from './reading.mjs';
import { readRules } from './check_floors.mjs';

const banned = /^(common|commons|util|utils|utilities|helper|helpers|manager|managers|misc|shared|lib|stuff)$/;

/** The identifiers of the glossary: what stands between backticks. */
export function glossaryWords(glossary) {
  return new Set([...glossary.matchAll(/`([a-z][a-z0-9_]*)`/g)].map((match) => match[1]));
}

/** Both `goal` and `goals` name the folder goals. */
const isKnown = (name, known) => known.has(name) || known.has(name.replace(/s$/, '')) || known.has(name.replace(/ies$/, 'y'));

export function folderFindings(folders, floors, known) {
  const found = [];
  for (const folder of folders) {
    const name = folder.split('/').at(-2);
    if (banned.test(name)) found.push(`${folder}: a folder called ${name} says nothing about what is in it`);
    const place = folder.replace(/^server\//, '').replace(/\/$/, '');
    const isBelowFloor = folder.startsWith('server/') && !floors.has(place) && place !== '' && place !== 'web';
    const isFeature = folder.startsWith('staff/src/features/') && folder.split('/').length === 5;
    if ((isBelowFloor || isFeature) && !isKnown(name.replaceAll('-', '_'), known)) {
      found.push(`${folder}: "${name}" is not in docs/glossary.md`);
    }
  }
  return found;
}

// Written so that this file does not find itself.
const machine = [
  [new RegExp(`(^|[^\\w.])/(work|home/\\w+)/(?!<)`), 'a path of somebody\'s machine'],
  [new RegExp(`\\.\\./${'shared'}\\b`), 'a folder beside the project'],
  [new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|X${'XX'})\\b`), 'an unfinished thought: finish it or write an issue'],
];
const allowedPlaces = new Map([['.ci/run', 1]]);

export function textFindings(file, text) {
  if (text.includes('\0')) return [];
  return text.split('\n').flatMap((line, index) =>
    machine
      .filter(([pattern], kind) => pattern.test(line) && allowedPlaces.get(file) !== kind)
      .map(([, what]) => `${file}:${index + 1}: ${what}`),
  );
}

// npm writes a package that it could not look up without its version, and cannot install from that list elsewhere.
export function lockFindings(file, text) {
  return Object.entries(JSON.parse(text).packages)
    .filter(([name, each]) => name !== '' && !each.version && !each.link)
    .map(([name]) => `${file}: ${name} has no version: npm install --package-lock-only once without it`);
}

export function checkWords(root) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const files = trackedFiles(root);
  const known = glossaryWords(read('docs/glossary.md'));
  const { floors } = readRules(read('ARCHITECTURE.md'));
  const isText = (file) => !/package-lock\.json$|\.(png|xlsx|xls|woff2|ico|bin)$|^fixtures\//.test(file);
  return [
    ...folderFindings(foldersOf(files), floors, known),
    ...files.filter(isText).flatMap((file) => textFindings(file, read(file))),
    ...files.filter((file) => file.endsWith('package-lock.json')).flatMap((file) => lockFindings(file, read(file))),
  ];
}

if (isProgram(import.meta)) report(checkWords(process.cwd()));
