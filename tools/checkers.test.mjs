// Each checker sees what it is for: a planted violation is reported, its proper neighbour is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFindings, operationOf } from './check_answers.mjs';
import { browserFindings } from './check_browsers.mjs';
import { argumentsOf, catalogueFindings, codeFindings, codesIn, zeroSaidAsOne } from './check_catalogues.mjs';
import { contractFindings } from './check_contract.mjs';
import { violationsOf } from './check_floors.mjs';
import { mapFindings } from './check_map.mjs';
import { folderFindings, glossaryWords, lockFindings, textFindings } from './check_words.mjs';
import { functionsOf, lineCount } from './show_sizes.mjs';

const rules = {
  subjects: ['people', 'plans', 'lights'],
  floors: new Map([
    ['base', { below: [], libraries: ['fmt/'] }],
    ['domain', { below: ['base'], libraries: [] }],
    ['storage', { below: ['domain', 'base'], libraries: [] }],
    ['storage/engine', { below: ['domain', 'base'], libraries: ['sqlite3.h'] }],
    ['http', { below: ['base'], libraries: ['boost/beast'] }],
    ['formats', { below: ['base'], libraries: ['zip.h'] }],
    ['web/api', { below: ['usecases', 'formats/json', 'base'], libraries: [] }],
    ['usecases', { below: ['storage', 'domain', 'base'], libraries: [] }],
  ]),
};

const floorCases = [
  ['looks down', 'domain/plans/plan.hpp', '#include "base/id.hpp"', null],
  ['looks up', 'domain/plans/plan.hpp', '#include "storage/plans/plan_store.hpp"', /may not include "storage/],
  ['domain on formats', 'domain/plans/plan.cpp', '#include "formats/json/reader.hpp"', /may not include "formats/],
  ['api on json', 'web/api/plans/plan_routes.cpp', '#include "formats/json/writer.hpp"', null],
  ['api on workbooks', 'web/api/plans/plan_routes.cpp', '#include "formats/workbook/reader.hpp"', /may not include/],
  ['stores on their engine', 'storage/plans/plan_store.cpp', '#include "storage/engine/session.hpp"', null],
  ['the engine on stores', 'storage/engine/session.cpp', '#include "storage/plans/plan_store.hpp"', /may not include/],
  ['sqlite in the engine', 'storage/engine/sqlite.cpp', '#include <sqlite3.h>', null],
  ['sqlite in a store', 'storage/plans/plan_store.cpp', '#include <sqlite3.h>', /only storage\/engine may/],
  ['beast in a door', 'web/api/plans/plan_routes.cpp', '#include <boost/beast/http.hpp>', /only http may/],
  ['an unknown library', 'domain/plans/plan.cpp', '#include <nlohmann/json.hpp>', /nobody's row/],
  ['a later subject', 'domain/plans/plan.cpp', '#include "domain/lights/light.hpp"', /lights comes after plans/],
  ['a later subject below a use case', 'usecases/plans/approve_plan.cpp', '#include "storage/lights/light_store.hpp"', null],
  ['a later use case', 'usecases/plans/approve_plan.cpp', '#include "usecases/lights/show_light.hpp"', /lights comes after plans/],
  ['an earlier subject', 'domain/lights/light.cpp', '#include "domain/plans/plan.hpp"', null],
  ['a coroutine below', 'usecases/plans/close_plan.cpp', '  co_await something();', /coroutines live on http/],
  ['a clock in the domain', 'domain/plans/plan.cpp', 'auto now = std::chrono::system_clock::now();', /knows no clock/],
  ['a path without a floor', 'domain/plans/plan.cpp', '#include "plan.hpp"', /does not begin with a floor/],
];
for (const [name, path, text, expected] of floorCases) {
  test(`floors: ${name}`, () => {
    const found = violationsOf(path, text, rules);
    if (expected === null) assert.deepEqual(found, []);
    else assert.match(found.join('\n'), expected);
  });
}

test('words: a folder must be in the glossary, and may not be called utils', () => {
  const known = glossaryWords('| meta | `goal` | law |\n| semáforo | `light` | law |');
  const floors = new Map([['domain', {}]]);
  const found = folderFindings(['server/', 'server/domain/', 'server/domain/goals/', 'server/domain/wishes/', 'server/domain/utils/'], floors, known);
  assert.deepEqual(found.map((line) => line.split(':')[0]), ['server/domain/wishes/', 'server/domain/utils/', 'server/domain/utils/']);
});

test('words: a path of a machine and an unfinished thought are found', () => {
  assert.equal(textFindings('a.cpp', `// see /${'work'}/trees/x`).length, 1);
  assert.equal(textFindings('a.cpp', `// TO${'DO'} later`).length, 1);
  assert.equal(textFindings('a.md', 'work/life, framework/x, ./work/y').length, 0);
});

test('words: a locked package without a version cannot be installed', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { optional: true } } };
  assert.match(lockFindings('package-lock.json', JSON.stringify(lock)).join(), /node_modules\/b has no version/);
  assert.equal(lockFindings('package-lock.json', JSON.stringify(lock)).length, 1);
});

test('map: a folder without a row and a row without a folder are both found', () => {
  const map = '## The map\n\n| folder | what |\n|---|---|\n| `docs/` | x |\n| `server/<subject>/` | x |\n| `gone/` | x |\n';
  const found = mapFindings(map, ['docs/', 'server/plans/', 'extra/']);
  assert.equal(found.length, 2);
  assert.match(found[0], /extra\/ is not on the map/);
  assert.match(found[1], /gone\//);
});

test('catalogues: a missing key, an empty sentence, other arguments and a repeated key are found', () => {
  const same = '{"a": "Hola {name}"}';
  assert.deepEqual(catalogueFindings({ es: same, en: same, pt: same }), []);
  assert.match(catalogueFindings({ es: same, en: '{}', pt: same }).join(), /en.json lacks a/);
  assert.match(catalogueFindings({ es: '{"a": " "}', en: '{"a": "x"}', pt: '{"a": "x"}' }).join(), /a is empty/);
  assert.match(catalogueFindings({ es: same, en: '{"a": "Hi {who}"}', pt: same }).join(), /arguments/);
  assert.match(catalogueFindings({ es: '{\n"a": "x",\n"a": "y"\n}', en: '{"a": "x"}', pt: '{"a": "x"}' }).join(), /twice/);
  assert.deepEqual(argumentsOf('{count, plural, one {una meta} other {# metas de {office}}}'), ['count', 'office']);
});

// The board of a Portuguese town said "Uma meta está em estado crítico e mais uma em risco" of 500 goals without a datum.
test('catalogues: Portuguese does not say one of none', () => {
  assert.deepEqual(zeroSaidAsOne('{a, plural, one {uma meta} other {# metas}} e {b, plural, one {mais uma} other {#}}'), ['a', 'b']);
  assert.deepEqual(zeroSaidAsOne('{a, plural, =1 {uma meta} other {# metas}}'), []);
  assert.deepEqual(zeroSaidAsOne('{a, plural, =0 {nenhuma} one {uma {b, plural, one {só} other {só}}} other {#}}'), ['b']);
  assert.deepEqual(zeroSaidAsOne('{a, plural, one {# meta} other {# metas}}'), []);
  const one = '{"a": "{n, plural, one {una} other {#}}"}';
  assert.match(catalogueFindings({ es: one, en: one, pt: one }).join(), /pt.json: a says 0 of \{n\} as one/);
});

test('catalogues: every code that a source refuses with needs its Spanish sentence', () => {
  const source = `
    if (a) return invalid("code", "code_taken", {{"code", code}});
    errors.push_back(FieldError{path + "]", "required"});
    if (!upper) return FieldError{at(index, "lower"), full ? "gap" : "overlap", edge};
    errors.push_back({"tolerance", "tolerance_missing", {{"sense", "maintain"}}});
    return Error{ErrorKind::Conflict, "version_mismatch"};
    return co ? not_found() : unavailable("busy");`;
  assert.deepEqual(codesIn(source), ['busy', 'code_taken', 'gap', 'overlap', 'required', 'tolerance_missing', 'version_mismatch']);
  const spanish = Object.fromEntries(codesIn(source).filter((code) => code !== 'version_mismatch').map((code) => [`error.${code}`, 'x']));
  assert.deepEqual(codeFindings(spanish, { 'server/a.cpp': source }), ['i18n/es.json lacks error.version_mismatch, which server/a.cpp says']);
});

test('contract: a lost reference, a repeated id, a bare refusal and a parameter left out are found', () => {
  const problem = { content: { 'application/problem+json': {} } };
  const good = { openapi: '3.1.0', paths: { '/plans': { get: { operationId: 'listPlans', responses: { 200: {}, 404: problem } } } } };
  assert.deepEqual(contractFindings(good), []);
  const bad = structuredClone(good);
  bad.paths['/plans/{id}'] = { get: { operationId: 'listPlans', responses: { 200: { $ref: '#/components/x' }, 400: {} } } };
  const found = contractFindings(bad).join('\n');
  for (const expected of [/leads nowhere/, /is taken by/, /not application\/problem/, /\{id\} is not among/]) assert.match(found, expected);
});

test('sizes: lines and functions are counted', () => {
  const text = 'namespace a {\n\nint f(int x) {\n  if (x) {\n    return 1;\n  }\n  return 2;\n}\n\n}\n';
  assert.equal(lineCount(text), 10);
  assert.deepEqual(functionsOf(text), [{ line: 3, length: 6, name: 'f' }]);
});

test('answers: an unknown path, an unforeseen status and a body against its schema are found', () => {
  const document = { paths: { '/plans/{id}': { get: { responses: { 200: {}, default: {} } } }, '/plans/new': { get: { responses: { 204: {} } } } } };
  assert.equal(operationOf(document, 'GET', '/api/v1/plans/7?on=x').pattern, '/plans/{id}');
  assert.equal(operationOf(document, 'GET', '/plans/new').pattern, '/plans/new');
  const wanting = () => (pattern, method, status, body) => (body.fits ? [] : [`${pattern} ${method} ${status} does not fit`]);
  const answer = (path, status, fits = true) => ({ method: 'GET', path, status, body: { fits } });
  assert.deepEqual(answerFindings(document, [answer('/plans/7', 200), answer('/plans/7', 404)], wanting), []);
  assert.deepEqual(answerFindings(document, [answer('/gone', 200), answer('/plans/7', 201), answer('/plans/7', 404, false)], wanting), [
    'GET /gone: not in the contract',
    'GET /plans/{id} 201: status not in the contract',
    'GET /plans/{id} 404: /plans/{id} get default does not fit',
  ]);
});

test('browsers: what the oldest of them lack is found, but where @supports asks for it', () => {
  assert.deepEqual(browserFindings('staff/src/a.ts', 'const b = a.slice();\nreturn b.toSorted();'), ['staff/src/a.ts:2: .toSorted( needs Chrome 110, Firefox 115']);
  const css = 'a { color: red; }\n@supports (color: color-mix(in srgb, red, red)) {\n  a { color: color-mix(in srgb, red, blue); }\n}\nb:has(a) { color: red; }';
  assert.deepEqual(browserFindings('staff/src/a.css', css), ['staff/src/a.css:5: :has( needs Firefox 121']);
});
