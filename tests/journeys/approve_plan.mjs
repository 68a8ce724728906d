/** Approves a plan through the API, accepting whatever it is only warned about. */
export async function approvePlan(planner, { id }) {
  const { version } = await planner.get('get_plan', { id });
  const { missing } = await planner.get('check_readiness', { id });
  const accepted = [...new Set(missing.filter(({ severity }) => severity === 'warning').map(({ code }) => code))];
  await planner.get('approve_plan', { id, body: { version, accepted_warnings: accepted } });
}
