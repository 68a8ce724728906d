// The catalogues of i18n/ have the same keys, in the same order of the alphabet, with the same arguments, and no
// Spanish sentence is empty. Keys that the sources name must exist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, report, trackedFiles } from './reading.mjs';

const languages = ['es', 'en', 'pt'];

/** Names of the arguments of an ICU message: `{count, plural, …}` and `{name}` alike, at any depth. */
export function argumentsOf(message) {
  const names = [...message.matchAll(/\{\s*([a-z][a-z0-9_]*)\s*(?=[,}])/gi)].map((match) => match[1]);
  return [...new Set(names)].sort();
}

/** Arguments whose 0 the message says as one: in Portuguese `one` is also of 0, so that "uma meta em risco" stood for none.
 * Either the message has words for =0, or its =1 is written so, or its one shows the number. */
export function zeroSaidAsOne(message) {
  const found = [];
  for (const { 1: name, index, 0: head } of message.matchAll(/\{(\w+), plural,/g)) {
    const cases = new Map();
    let depth = 1;
    let chosen = '';
    let text = '';
    for (let at = index + head.length; depth > 0 && at < message.length; at += 1) {
      const sign = message[at];
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      if (depth === 1 && sign === '}') {
        cases.set(chosen.trim(), text);
        [chosen, text] = ['', ''];
      } else if (depth === 1) chosen += sign;
      else text += sign;
    }
    if (cases.has('one') && !cases.has('=0') && !cases.get('one').includes('#')) found.push(name);
  }
  return found;
}

/** Keys written twice in the text: JSON.parse keeps the last one silently. */
function repeatedKeys(text) {
  const seen = new Set();
  return [...text.matchAll(/^\s*"([^"]+)"\s*:/gm)].map((match) => match[1]).filter((key) => seen.has(key) || !seen.add(key));
}

/** `texts`: language → the text of its catalogue. */
export function catalogueFindings(texts) {
  const found = [];
  const catalogues = {};
  for (const language of languages) {
    try {
      catalogues[language] = JSON.parse(texts[language]);
    } catch (problem) {
      return [`i18n/${language}.json cannot be read: ${problem.message}`];
    }
    for (const key of repeatedKeys(texts[language])) found.push(`i18n/${language}.json: ${key} is there twice`);
  }
  const spanish = catalogues.es;
  for (const [key, message] of Object.entries(spanish)) {
    if (typeof message !== 'string' || message.trim() === '') found.push(`i18n/es.json: ${key} is empty`);
  }
  for (const [key, message] of Object.entries(catalogues.pt)) {
    for (const name of zeroSaidAsOne(message)) found.push(`i18n/pt.json: ${key} says 0 of {${name}} as one; write =1`);
  }
  for (const language of languages.slice(1)) {
    const other = catalogues[language];
    for (const key of Object.keys(spanish).filter((key) => !(key in other))) found.push(`i18n/${language}.json lacks ${key}`);
    for (const key of Object.keys(other).filter((key) => !(key in spanish))) found.push(`i18n/es.json lacks ${key}, which ${language} has`);
    for (const [key, message] of Object.entries(other)) {
      if (typeof spanish[key] !== 'string' || typeof message !== 'string') continue;
      const [ours, theirs] = [argumentsOf(spanish[key]), argumentsOf(message)];
      if (message !== '' && ours.join() !== theirs.join()) {
        found.push(`i18n/${language}.json: ${key} has arguments {${theirs}}, Spanish has {${ours}}`);
      }
    }
  }
  return found;
}

const codePatterns = [
  /\b(?:not_allowed|not_found|conflict|unavailable)\(\s*"([a-z0-9_]+)"/g,
  /\binvalid\((?:[^;{}(),]|\([^()]*\))*,\s*"([a-z0-9_]+)"/g,
  /\b(?:FieldError\s*|(?:push|emplace)_back\(\s*)\{?[^;{}()]*?,\s*"([a-z0-9_]+)"/g,
  /\b(?:FieldError\s*|push_back\(\s*)\{[^;{}?]*?,[^;{}?,]*\?\s*"[a-z0-9_]+"\s*:\s*"([a-z0-9_]+)"/g,
  /\b(?:FieldError\s*|push_back\(\s*)\{[^;{}?]*?,[^;{}?,]*\?\s*"([a-z0-9_]+)"\s*:/g,
  /\bErrorKind::\w+,\s*"([a-z0-9_]+)"/g,
  /\bRefusal\s*\{[^;{}]*?"([a-z0-9_]+)"/g,
];

/** Refusal codes that a C++ source names. Calls inside a refusal are taken out first: their texts are no codes. */
export function codesIn(text) {
  const source = text.replace(/\w+\([^()"]*\)/g, 'field').replace(/(?<=\b(?:FieldError\s*\{|(?:push|emplace)_back\(\s*\{)\s*)\w+\([^()]*\)/g, 'field');
  return [...new Set(codePatterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1])))].filter((code) => !code.endsWith('_')).sort();
}

/** Codes named by the sources that have no Spanish sentence. */
export function codeFindings(spanish, sources) {
  return Object.entries(sources).flatMap(([file, source]) =>
    codesIn(source)
      .filter((code) => !(`error.${code}` in spanish))
      .map((code) => `i18n/es.json lacks error.${code}, which ${file} says`),
  );
}

export function checkCatalogues(root) {
  if (!existsSync(join(root, 'i18n/es.json'))) return [];
  const texts = Object.fromEntries(languages.map((language) => [language, readFileSync(join(root, `i18n/${language}.json`), 'utf8')]));
  const files = trackedFiles(root).filter((file) => /^server\/.*\.(cpp|hpp)$/.test(file) && !/_test\.cpp$|\/testing\//.test(file));
  const sources = Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  return [...catalogueFindings(texts), ...codeFindings(JSON.parse(texts.es), sources)];
}

if (isProgram(import.meta)) report(checkCatalogues(process.cwd()));
