// Reports of values through the API, each answered only when it is on disk.

async function indicatorsToReport(api, plan) {
  const goals = (await api.get('list_elements', { id: plan.id, query: { kind: 'goal', limit: 200 } })).items;
  const found = [];
  for (const goal of goals.slice(0, 64)) {
    const element = await api.get('get_element', { id: goal.id });
    found.push(...element.indicators.map((indicator) => indicator.id));
  }
  return found;
}

async function rate(seconds, report) {
  let count = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) count += await report();
  return count / ((performance.now() - start) / 1000);
}

export async function reportRates(program, api, plan) {
  const indicators = await indicatorsToReport(api, plan);
  const periods = (await api.get('list_periods')).items.filter((period) => period.kind === 'year');
  let turn = 0;
  const report = async () => {
    const id = indicators[turn % indicators.length];
    const body = { period: periods[0].id, value: (turn++ % 900) / 10, note: 'bench', correction_reason: 'bench' };
    await api.get('report_value', { id, body });
    return 1;
  };
  const alone = await rate(4, report);
  const together = await rate(4, async () => (await Promise.all(Array.from({ length: 16 }, report))).length);
  return { alone, together };
}
