// The report of an office and the matrix of all of them, in each state that somebody can bring them to.
import { say } from './texts.mjs';
import { button, state } from './tour_steps.mjs';

const on = '2025-09-30';
const cut = (page) => page.route('**/api/v1/**', (route) => route.abort());

/** A report in each state of its life and of its keeping; made by `makeReportingPlan`. */
export function reportStates({ plan, office, indicators, walk }) {
  const address = (period) => `/app/plans/${plan.id}/reports/${office}/${period}?on=2024-12-31`;
  const box = (page) => page.locator(`[id="${indicators['E1.1']}.value"]`);
  const report = (name, as, period, act) => state(`office-report${name}`, as, address(period), async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await act?.(page);
  });
  return [
    report('', 'gerencia', '2024-T3'),
    report('-typed', 'gerencia', '2024-T3', async (page) => {
      await box(page).fill('4,5');
      await page.getByText(/^Guardado/).waitFor();
    }),
    report('-refused', 'gerencia', '2024-T3', async (page) => {
      await page.route('**/reports/**', (route) => (route.request().method() === 'PUT' ? route.fulfill({
        status: 400, contentType: 'application/problem+json', body: JSON.stringify({
          type: 'about:blank', title: 'Revise lo que escribió.', status: 400, code: 'invalid',
          fields: [{ field: `lines[${indicators['E1.1']}].measure`, code: 'wrong_measure', message: 'La unidad de medida validada es kilómetros; este valor viene en familias.' }],
        }) }) : route.continue()));
      await box(page).fill('4');
      await page.getByRole('alert').first().waitFor();
    }),
    report('-away', 'gerencia', '2024-T4', async (page) => {
      await cut(page);
      await box(page).fill('4');
      await page.getByText(say('staff.office_report.away')).waitFor();
    }),
    report('-observed', 'gerencia', '2024-T1'),
    report('-observed-review', 'planeacion', '2024-T1'),
    report('-observing', 'planeacion', '2024-T2', (page) => button(page, say('staff.review_acts.observe')).click()),
    report('-rejecting', 'planeacion', '2024-T2', async (page) => {
      await button(page, say('staff.review_acts.reject')).click();
      await page.getByRole('dialog').waitFor();
    }),
    state('report-matrix', 'planeacion', `/app/plans/${plan.id}/reports?on=2024-12-31`),
    state('report-matrix-refused', 'planeacion', `/app/plans/${plan.id}/reports?on=2024-12-31`, async (page) => {
      await page.getByRole('checkbox', { name: /^Elegir/ }).last().check();
      await page.getByRole('button', { name: /^Aceptar 1/ }).click();
      await page.getByRole('alert').first().waitFor();
    }),
    state('report-matrix-tenjo', 'planeacion', `/app/plans/${walk.id}/reports?on=${on}`),
    report('-none', 'gerencia', '2024'),
  ];
}

/** The same office's reports when they are over: the first published, the second sent back for its form. */
export async function endReports({ plan, office, planner, manager }) {
  const at = (period) => ({ id: plan.id, office, period, query: { on: '2024-12-31' } });
  const move = (api, name, period, body = {}, of = {}) => api.get('show_report', at(period)).then(({ version }) => api.get(name, { ...at(period), ...of, body: { version, ...body } }));
  const { observations: [{ id: observation }] } = await planner.get('show_report', at('2024-T1'));
  await move(manager, 'answer_observation', '2024-T1', { kind: 'attended', text: 'El sector está en la hoja 2 del acta.' }, { observation });
  await move(planner, 'judge_observation', '2024-T1', { kind: 'closed' }, { observation });
  const { version } = await planner.get('show_report', at('2024-T1'));
  await planner.get('accept_reports', { id: plan.id, query: { on: '2024-12-31' }, body: { reports: [{ office, period: '2024-T1', version }] } });
  await move(planner, 'publish_report', '2024-T1');
  await move(planner, 'reject_report', '2024-T2', { reason: 'Falta la firma de quien responde por la dependencia.' });
}

export function endedStates({ plan, office }) {
  const address = (period) => `/app/plans/${plan.id}/reports/${office}/${period}?on=2024-12-31`;
  return [
    state('office-report-published', 'gerencia', address('2024-T1')),
    state('office-report-rejected', 'gerencia', address('2024-T2')),
    state('report-matrix-ended', 'planeacion', `/app/plans/${plan.id}/reports?on=2024-12-31`),
    state('report-matrix-reader', 'gerencia', `/app/plans/${plan.id}/reports?on=2024-12-31`),
  ];
}
