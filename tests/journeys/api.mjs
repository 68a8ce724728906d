// Calls the JSON API by the names of its contract; every answer is held against contract/api.yaml, extra fields too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { root } from './program.mjs';

export const contract = parse(readFileSync(join(root, 'contract/api.yaml'), 'utf8'));

/** An object says all its fields: what the contract does not name may not be answered. */
function closed(node) {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const isOpen = copy.properties !== undefined && typeof copy.properties === 'object' && !('additionalProperties' in copy) && !('allOf' in copy);
  return isOpen && copy.type !== undefined ? { ...copy, additionalProperties: false } : copy;
}

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
ajv.addSchema({ $id: 'contract', ...closed(contract) });

const methods = ['get', 'put', 'post', 'patch', 'delete'];

/** operationId → where it is and what it says. */
export const operations = new Map();
for (const [path, item] of Object.entries(contract.paths)) {
  for (const method of methods.filter((each) => item[each])) {
    const pointer = `#/paths/${encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'))}/${method}`;
    operations.set(item[method].operationId, { path, method, pointer, operation: item[method] });
  }
}

const refersTo = (answer) => (answer.$ref ? `#/components/responses/${answer.$ref.split('/').at(-1)}` : undefined);

const validators = new Map();

/** Compiled once: that takes longer than most answers. */
function validator(reference) {
  if (!validators.has(reference)) validators.set(reference, ajv.compile({ $ref: reference }));
  return validators.get(reference);
}

export function assertKeepsContract(name, status, type, body) {
  const { operation, pointer } = operations.get(name);
  const key = operation.responses[status] ? String(status) : 'default';
  const answer = operation.responses[key];
  assert.ok(answer, `${name} answered ${status}, which the contract does not know`);
  const place = refersTo(answer) ?? `${pointer}/responses/${key}`;
  const full = answer.$ref ? contract.components.responses[answer.$ref.split('/').at(-1)] : answer;
  if (!full.content) return assert.equal(body, '', `${name} ${status} has no body in the contract`);
  assert.ok(full.content[type], `${name} ${status} is ${type}, the contract says ${Object.keys(full.content)}`);
  if (!/json$/.test(type) || !full.content[type].schema) return;
  const validate = validator(`contract${place}/content/${type.replace('/', '~1').replace('+', '%2B')}/schema`);
  const holds = validate(JSON.parse(body));
  assert.ok(holds, `${name} ${status} breaks the contract: ${ajv.errorsText(validate.errors, { separator: '\n' })}\n${body.slice(0, 600)}`);
}

/** api.call('add_element', { id, query, body }) → { status, body, headers }. */
export function openApi(origin, token) {
  async function call(name, { query = {}, body, headers = {}, ...parts } = {}) {
    const { path, method } = operations.get(name) ?? assert.fail(`the contract has no ${name}`);
    const filled = path.replace(/\{(\w+)\}/g, (_, part) => encodeURIComponent(parts[part] ?? assert.fail(`${name} needs ${part}`)));
    const url = new URL(`${origin}/api/v1${filled}`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    const isForm = body instanceof FormData;
    const answer = await fetch(url, {
      method: method.toUpperCase(),
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    const type = (answer.headers.get('content-type') ?? '').split(';')[0];
    assertKeepsContract(name, answer.status, type, text);
    return { status: answer.status, body: /json$/.test(type) ? JSON.parse(text) : text, headers: answer.headers };
  }
  /** As call, for what must succeed: the body alone. */
  async function get(name, parts) {
    const answer = await call(name, parts);
    assert.ok(answer.status < 300, `${name} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  return { call, get };
}
