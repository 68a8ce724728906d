// The reader of the contract refuses answers that break it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertKeepsContract } from './api.mjs';

const json = 'application/json';
const refusal = '{"type":"about:blank","title":"No","status":401,"code":"not_signed_in"}';
const cases = [
  ['a refusal in form', 'get_session', 401, 'application/problem+json', refusal, null],
  ['a refusal as plain JSON', 'get_session', 401, json, refusal, /the contract says/],
  ['an empty list', 'list_tokens', 200, json, '{"items":[],"next":null}', null],
  ['a field that is not in the contract', 'list_tokens', 200, json, '{"items":[],"next":null,"more":1}', /additional properties/],
  ['a field left out', 'list_tokens', 200, json, '{"items":[]}', /required property 'next'/],
  ['a wrong kind inside a list', 'list_tokens', 200, json, '{"items":[{"id":7}],"next":null}', /must be string/],
  ['no body', 'sign_out', 204, '', '', null],
  ['a body where none is promised', 'sign_out', 204, json, '{}', /no body/],
];
for (const [name, operation, status, type, body, expected] of cases) {
  test(`contract: ${name}`, () => {
    const hold = () => assertKeepsContract(operation, status, type, body);
    if (expected === null) hold();
    else assert.throws(hold, expected);
  });
}
