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
