// The portal's screens. On an empty installation there is no plan, and its start page says so.
const at = (name, address, prepare = async () => {}) => ({
  name: `portal-${name}`,
  open: async (page) => {
    await page.goto(address);
    await prepare(page);
  },
});

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));

export function portalStates(subject) {
  if (subject === null) return [at('empty-home', '/'), at('empty-data', '/es/datos-abiertos'), at('empty-missing', '/es/planes/NADA')];
  const plan = `/es/planes/${encodeURIComponent(subject.plan.code)}`;
  const goal = `${plan}/${encodeURIComponent(subject.element.code)}`;
  return [
    at('home', '/es'), at('home-en', '/en'), at('home-pt', '/pt'),
    at('plan', plan), at('plan-early', `${plan}?al=2024-01-15`), at('goals', `${plan}?luz=red`), at('all', `${plan}?metas=todas`),
    at('none', `${plan}?buscar=zzzzqqq`), at('mistake', `${plan}?al=ayer`),
    at('axis', `${plan}/${encodeURIComponent(subject.axis.code)}`), at('goal', goal), at('goal-whole', goal, unfold), at('goal-early', `${goal}?al=2024-01-15`),
    at('goal-en', goal.replace('/es/planes', '/en/plans')),
    at('missing', '/es/nada'), at('missing-element', `${plan}/no-existe`),
    at('accessibility', '/es/accesibilidad'), at('data', '/es/datos-abiertos'),
  ];
}
