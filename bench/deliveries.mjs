// Reports of offices for months, each with its lines: written as drafts, then delivered. A delivery is answered only when
// it is on disk: every line a reported fact, the day it came, the ledger's entry and the messages to reviewers.
import assert from 'node:assert/strict';
import { openApi } from '../tests/journeys/api.mjs';

/** A token of somebody who reports for every office of the institution. */
export async function reporterOfAll(program) {
  const admin = openApi(program.origin, await program.token());
  const { institution } = await admin.get('get_session');
  const { user } = program.accountOf('gerencia');
  const { person } = (await admin.get('list_accounts', { query: { words: user } })).items[0];
  await admin.get('grant_role', { id: person.id, body: { role: 'goal_manager', scope_kind: 'office', scope: institution.id } });
  return program.token('gerencia');
}

/** Sends each, `width` at a time; → how many a second. */
async function inTurns(all, width, send) {
  const waiting = all.values();
  const start = performance.now();
  await Promise.all(Array.from({ length: width }, async () => {
    for (const each of waiting) await send(each);
  }));
  return all.length / ((performance.now() - start) / 1000);
}

// Asked of every line outside green, allowed on the others.
const variance = { variance_kind: 'external', variance_reason: 'Las lluvias cerraron dos frentes.' };

/** `reports` are { office, period } of a plan, which keep the version of their draft. The client takes the contract as
 * kept: to check each answer against it would be what is measured. */
export function openReports(origin, token, plan) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  async function ask(method, { office, period }, end, body) {
    const answer = await fetch(`${origin}/api/v1/plans/${plan}/reports/${office}/${period}${end}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${office} ${period}${end} answered ${answer.status}: ${text.slice(0, 400)}`);
    return JSON.parse(text);
  }
  async function writeDraft(report) {
    const { lines } = await ask('GET', report, '');
    const body = {
      version: 0, offices: [], activities: 'Lo que se hizo en el mes.', joint_work: '', next_period: '',
      lines: lines.map(({ subject, indicator, planned }) => ({ subject, measure: indicator.measure, value: planned?.value ?? 10, note: 'Acta', ...variance })),
    };
    report.version = (await ask('PUT', report, '', body)).version;
  }
  return {
    writeDrafts: (reports) => inTurns(reports, 4, writeDraft),
    deliver: (reports, width) => inTurns(reports, width, (report) => ask('POST', report, '/delivery', { version: report.version })),
  };
}
