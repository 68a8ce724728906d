// Who may import whom: a feature knows itself, `ui`, `api` and `i18n`; none knows another; files stay small.
import { readdirSync, readFileSync } from 'node:fs';

const ceilings = { tsx: 150, ts: 200 };
const allowed = {
  ui: ['ui', 'i18n', 'api', 'testing'],
  api: ['api'],
  i18n: ['i18n'],
  testing: ['testing', 'i18n', 'ui'],
  features: ['ui', 'api', 'i18n', 'testing'],
};

const found = [];
for (const file of readdirSync('src', { recursive: true }).filter((name) => /\.tsx?$/.test(name))) {
  const text = readFileSync(`src/${file}`, 'utf8');
  const [floor, ...rest] = file.split('/');
  const ceiling = ceilings[file.split('.').pop()];
  const lines = text.split('\n').length;
  if (lines > ceiling) found.push(`${file}: ${lines} lines, at most ${ceiling}`);
  for (const [, path] of text.matchAll(/(?:from|import\()\s*'@\/([^']+)'/g)) {
    const [target, subject] = path.split('/');
    const isOwnFeature = floor === 'features' && target === 'features' && subject === rest[0];
    if (floor in allowed && !isOwnFeature && !allowed[floor].includes(target))
      found.push(`${file}: may not import ${path}`);
  }
  if (/from '\.\.\//.test(text)) found.push(`${file}: imports across folders start at @/`);
}
for (const line of found) console.error(line);
if (found.length === 0) console.log('features are apart, files are small');
process.exitCode = found.length === 0 ? 0 : 1;
