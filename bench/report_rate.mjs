// Reports of values through the API, each answered only when it is on disk.

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

async function rate(seconds, report) {
  let count = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) count += await report();
  return count / ((performance.now() - start) / 1000);
}

export async function reportRates(api, plan) {
  const reports = await reportsToSend(api, plan);
  let turn = 0;
  const report = async () => {
    await api.get('report_value', reports[turn++ % reports.length]);
    return 1;
  };
  const alone = await rate(4, report);
  const together = await rate(4, async () => (await Promise.all(Array.from({ length: 16 }, report))).length);
  return { alone, together };
}
