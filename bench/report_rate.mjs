// Reports of values through the API, each answered only when it is on disk. wrk sends them: a client in JavaScript would
// be what is measured.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestsPerSecond } from './load.mjs';

/** Indicators with a period that has a target, and the report that meets it: no reason for a variance is asked. */
async function reportsToSend(api, plan) {
  const goals = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal', limit: 400 } })).items;
  const found = [];
  for (const goal of goals) {
    const { indicators } = await api.get('get_element', { id: goal.id });
    for (const { id, measure, periods } of indicators.filter((each) => each.may.includes('report'))) {
      const period = periods.find((each) => /-T\d/.test(each.period) && each.has_ended && each.planned?.value > 0);
      if (period && measure) found.push({ id, body: { period: period.period, measure, value: period.planned.value, note: 'bench', correction_reason: 'bench' } });
    }
  }
  return found;
}

const script = (reports, token) => `
local reports = {
${reports.map(({ id, body }) => `  { "/api/v1/indicators/${id}/reports", [==[${JSON.stringify(body)}]==] },`).join('\n')}
}
local headers = { ["authorization"] = "Bearer ${token}", ["content-type"] = "application/json" }
local turn = 0
function request()
  turn = turn % #reports + 1
  return wrk.format("POST", reports[turn][1], headers, reports[turn][2])
end
`;

/** `rate(connections)` sends reports that take turns over all indicators of the account; `close` when done. */
export async function reporter(api, plan, origin, token) {
  const folder = mkdtempSync(join(tmpdir(), 'timon-reports-'));
  const file = join(folder, 'reports.lua');
  writeFileSync(file, script(await reportsToSend(api, plan), token));
  return {
    rate: (connections, seconds = 4) => requestsPerSecond(origin, {}, seconds, ['-c', String(connections), '-s', file]),
    close: () => rmSync(folder, { recursive: true }),
  };
}
