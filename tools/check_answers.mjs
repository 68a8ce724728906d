// What the door tests answered is what contract/api.yaml says: status foreseen, body as its schema has it, and no
// member that the contract does not name. Reads the lines that server/web/api/testing/recorded_answers.hpp writes.
//   node tools/check_answers.mjs build/logs/answers.jsonl
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isProgram, report } from './reading.mjs';

const requireFromTests = (root) => createRequire(join(root, 'tests/package.json'));

/** Answers are closed: what the contract does not name is a finding. */
function closed(value) {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, closed(child)]));
  if (copy.type === 'object' && copy.properties && copy.additionalProperties === undefined) copy.additionalProperties = false;
  return copy;
}

/** `GET /plans/100/board` → the operation of `/plans/{id}/board`; a path without braces wins. */
export function operationOf(document, method, path) {
  const bare = path.replace(/^\/api\/v1/, '').replace(/\?.*$/, '');
  const patterns = Object.keys(document.paths).sort((one, other) => one.split('{').length - other.split('{').length);
  for (const pattern of patterns) {
    const expression = new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
    if (expression.test(bare) && document.paths[pattern][method.toLowerCase()]) {
      return { pattern, operation: document.paths[pattern][method.toLowerCase()] };
    }
  }
  return undefined;
}

export function answerFindings(document, answers, makeValidator) {
  const validate = makeValidator(closed(document));
  const found = new Set();
  for (const { method, path, status, body } of answers) {
    const place = operationOf(document, method, path);
    if (!place) {
      found.add(`${method} ${path}: not in the contract`);
      continue;
    }
    const where = `${method} ${place.pattern} ${status}`;
    const key = place.operation.responses[status] ? String(status) : 'default';
    if (!place.operation.responses[key] || (key === 'default' && status < 400)) {
      found.add(`${where}: status not in the contract`);
      continue;
    }
    for (const mistake of validate(place.pattern, method.toLowerCase(), key, body)) found.add(`${where}: ${mistake}`);
  }
  return [...found].sort();
}

/** Validators out of one document, so that its references lead where they do there. */
export function validatorMaker(root) {
  const require = requireFromTests(root);
  const Ajv = require('ajv/dist/2020').default;
  const addFormats = require('ajv-formats').default;
  return (document) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(document, 'contract');
    const escape = (step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
    return (pattern, method, status, body) => {
      let response = document.paths[pattern][method].responses[status];
      let steps = ['paths', pattern, method, 'responses', status];
      if (response.$ref) {
        steps = response.$ref.slice(2).split('/');
        response = steps.reduce((at, step) => at[step], document);
      }
      const type = Object.keys(response.content ?? {}).find((each) => each.includes('json'));
      if (!type) return body === null ? [] : ['a body where the contract has none'];
      const check = ajv.getSchema(`contract#/${[...steps, 'content', type, 'schema'].map(escape).join('/')}`);
      if (check(body)) return [];
      return check.errors.map((error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
    };
  };
}

export function checkAnswers(root, file) {
  const { parse } = requireFromTests(root)('yaml');
  const document = parse(readFileSync(join(root, 'contract/api.yaml'), 'utf8'));
  const answers = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  if (answers.length === 0) return [`${file}: no door test recorded an answer`];
  return answerFindings(document, answers, validatorMaker(root));
}

if (isProgram(import.meta)) report(checkAnswers(process.cwd(), process.argv[2]));
