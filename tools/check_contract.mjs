// contract/api.yaml is well-formed OpenAPI 3.1, its references lead somewhere, every operation has one id of its own,
// and every answer that refuses is a problem detail.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isProgram, report } from './reading.mjs';

const methods = ['get', 'put', 'post', 'patch', 'delete'];

function resolve(document, reference) {
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference.slice(2).split('/').map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce((at, step) => at?.[step], document);
}

function* nodesOf(value, path = '') {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value];
  for (const [key, child] of Object.entries(value)) yield* nodesOf(child, `${path}/${key}`);
}

function operationFindings(document, where, operation, ids) {
  const found = [];
  if (!operation.operationId) found.push(`${where} has no operationId`);
  else if (ids.has(operation.operationId)) found.push(`${where}: operationId ${operation.operationId} is taken by ${ids.get(operation.operationId)}`);
  ids.set(operation.operationId, where);
  if (Object.keys(operation.responses ?? {}).length === 0) found.push(`${where} has no answer`);
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    if (!/^([45]|default)/.test(status)) continue;
    const full = answer.$ref ? resolve(document, answer.$ref) : answer;
    if (!full?.content?.['application/problem+json']) found.push(`${where}: ${status} is not application/problem+json`);
  }
  const named = new Set([...where.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  for (const parameter of operation.parameters ?? []) {
    const full = parameter.$ref ? resolve(document, parameter.$ref) : parameter;
    if (full?.in === 'path') named.delete(full.name);
  }
  for (const name of named) found.push(`${where}: {${name}} is not among its parameters`);
  return found;
}

export function contractFindings(document) {
  const found = [];
  if (!/^3\.1\./.test(document.openapi ?? '')) found.push('openapi is not 3.1');
  for (const [path, node] of nodesOf(document)) {
    if (typeof node.$ref === 'string' && resolve(document, node.$ref) === undefined) found.push(`${path}: ${node.$ref} leads nowhere`);
  }
  const ids = new Map();
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods.filter((each) => item[each])) {
      const operation = { ...item[method], parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])] };
      found.push(...operationFindings(document, `${method} ${path}`, operation, ids));
    }
  }
  return found;
}

export function checkContract(root) {
  if (!existsSync(join(root, 'contract/api.yaml'))) return [];
  const { parse } = createRequire(join(root, 'tests/package.json'))('yaml');
  try {
    return contractFindings(parse(readFileSync(join(root, 'contract/api.yaml'), 'utf8'), { uniqueKeys: true }));
  } catch (problem) {
    return [`contract/api.yaml cannot be read: ${problem.message}`];
  }
}

if (isProgram(import.meta)) report(checkContract(process.cwd()));
