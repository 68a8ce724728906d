// Browsers are used back to Chrome 109 and Firefox ESR 115. The build lowers syntax; what it cannot lower (library
// functions, CSS) must not be used, or only within an @supports that asks for it. What merely looks plainer where it is
// unknown (text-wrap, zoom on paper) is not listed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, report, trackedFiles } from './reading.mjs';

/** What, and the first Chrome and Firefox that know it. */
const scripts = [
  [/\.(toSorted|toReversed|toSpliced)\(/, 'Chrome 110, Firefox 115'],
  [/\b(Object|Map)\.groupBy\(/, 'Chrome 117, Firefox 119'],
  [/\bPromise\.(withResolvers|try)\(/, 'Chrome 119, Firefox 121'],
  [/\bArray\.fromAsync\(/, 'Chrome 121, Firefox 115'],
  [/\bURL\.(canParse|parse)\(/, 'Chrome 120, Firefox 115'],
  [/\bAbortSignal\.any\(/, 'Chrome 116, Firefox 124'],
  [/\bIntl\.(Segmenter|DurationFormat)\b/, 'Firefox 125'],
  [/\.(isWellFormed|toWellFormed)\(/, 'Chrome 111, Firefox 119'],
  [/\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 'Chrome 122, Firefox 127'],
  [/\bIterator\.from\(|\.(values|keys|entries)\(\)\.(map|filter|take|drop|flatMap|reduce|toArray|some|every|find)\(/, 'Chrome 122, Firefox 131'],
  [/\b(showPopover|togglePopover)\(|\bpopover=/, 'Chrome 114, Firefox 125'],
  [/\bUint8Array\.from(Base64|Hex)\(/, 'Chrome 140, Firefox 133'],
  [/\brandomUUID\(/, 'a secure origin: town halls serve plain HTTP too'],
];
const styles = [
  [/:has\(/, 'Firefox 121'],
  [/\bcolor-mix\(/, 'Chrome 111'],
  [/\blight-dark\(/, 'Chrome 123, Firefox 120'],
  [/\b(oklch|oklab|lch|lab|color)\(/, 'Chrome 111'],
  [/\bsubgrid\b/, 'Chrome 117'],
  [/^\s*&/, 'Chrome 120, Firefox 117'],
  [/@(starting-style|scope|property)\b/, 'Chrome 117, Firefox 128'],
  [/\bfield-sizing\b|\binterpolate-size\b|\banimation-timeline\b|\bposition-area\b/, 'no Firefox of 115'],
  [/\bround\(|\bmod\(/, 'Chrome 125, Firefox 118'],
];

/** The style sheet with what stands in an @supports blanked, lines kept. */
export function withoutSupported(css) {
  let text = css;
  for (let at = text.indexOf('@supports'); at >= 0; at = text.indexOf('@supports', at + 1)) {
    let depth = 0;
    let end = text.indexOf('{', at);
    do {
      if (text[end] === '{') depth += 1;
      if (text[end] === '}') depth -= 1;
      end += 1;
    } while (depth > 0 && end < text.length);
    text = text.slice(0, at) + text.slice(at, end).replace(/[^\n]/g, ' ') + text.slice(end);
  }
  return text;
}

export function browserFindings(file, text) {
  const rules = file.endsWith('.css') ? styles : scripts;
  const lines = (file.endsWith('.css') ? withoutSupported(text) : text).split('\n');
  return lines.flatMap((line, index) =>
    rules.filter(([what]) => what.test(line)).map(([what, needs]) => `${file}:${index + 1}: ${what.exec(line)[0].trim()} needs ${needs}`));
}

const isServed = (file) => /^(staff\/(src|public)|server\/web\/portal)\/.*\.(ts|tsx|js|css)$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file);

export function checkBrowsers(root) {
  return trackedFiles(root).filter(isServed).flatMap((file) => browserFindings(file, readFileSync(join(root, file), 'utf8')));
}

if (isProgram(import.meta)) report(checkBrowsers(process.cwd()));
