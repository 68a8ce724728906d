// The public holidays that the program offers, held against the npm package date-holidays, day by day from 2019 to 2030.
// Every difference stands in tests/calendars/date_holidays.differences.tsv with its law; a row without a difference is a
// mistake too. The package is asked in tests alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Holidays from 'date-holidays';
import { openApi } from './api.mjs';
import { root, startProgram } from './program.mjs';

const countries = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'MX', 'PY', 'PE', 'UY'];
const years = Array.from({ length: 12 }, (_, index) => 2019 + index);

let program;
before(async () => {
  program = await startProgram();
});
after(() => program?.stop());

function namedDifferences() {
  const [, ...lines] = readFileSync(join(root, 'tests/calendars/date_holidays.differences.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [country, side, name, of] = line.split('\t');
    return { line, country, side, name, covers: (day) => of === 'all' || of.split(' ').includes(day.slice(0, 4)), isUsed: false };
  });
}

/** By day; several of one day are joined as the program joins them. */
function theirs(country) {
  const found = new Map();
  const list = new Holidays(country, { types: ['public'] });
  for (const year of years)
    for (const { date, name } of list.getHolidays(year)) {
      const day = date.slice(0, 10);
      found.set(day, found.has(day) && found.get(day) !== name ? `${found.get(day)}; ${name}` : name);
    }
  return found;
}

async function ours(api, country) {
  const found = new Map();
  for (const year of years)
    for (const { day, name } of (await api.get('list_national_holidays', { query: { country, year } })).items) found.set(day, name);
  return found;
}

test('every difference from date-holidays is named with its law', { timeout: 120_000 }, async () => {
  const api = openApi(program.origin, await program.token('administracion'));
  const named = namedDifferences();
  const unnamed = [];
  const explain = (country, side, day, names) => {
    for (const name of names.split('; ')) {
      const rows = named.filter((row) => row.country === country && row.side === side && row.name === name && row.covers(day));
      for (const row of rows) row.isUsed = true;
      if (rows.length === 0) unnamed.push([country, side, name, day].join('\t'));
    }
  };
  for (const country of countries) {
    const own = await ours(api, country);
    const other = theirs(country);
    for (const [day, name] of own) if (!other.has(day)) explain(country, 'ours', day, name);
    for (const [day, name] of other) if (!own.has(day)) explain(country, 'theirs', day, name);
  }
  assert.deepEqual(unnamed, []);
  assert.deepEqual(named.filter((row) => !row.isUsed).map((row) => row.line), []);
});
