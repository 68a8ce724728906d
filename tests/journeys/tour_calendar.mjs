// The calendar of the institution: a year at a glance, lists that are refused or tried, the rule of the windows.
import { say } from './texts.mjs';
import { button, state } from './tour_steps.mjs';

const address = '/app/administration/calendar';
const later = new Date().getFullYear() + 1;

async function openLater(page) {
  await button(page, `${later} →`).click();
  await page.getByRole('heading', { name: say('staff.calendar.holidays', { year: String(later) }) }).waitFor();
}

export function calendarStates() {
  const at = (name, act, as = 'planeacion') => state(`calendar${name}`, as, address, act);
  const list = (page, text) => page.getByLabel(say('staff.calendar.add.list')).fill(text);
  const told = (page) => page.getByRole('alert').first().waitFor();
  return [
    at(''), at('-later', openLater), at('-reader', undefined, 'gerencia'),
    at('-unadopted', async (page) => {
      for (let step = 0; step < 6; step += 1) await page.getByRole('button', { name: /^← \d{4}$/ }).click();
      await page.getByText(/^Sin calendario nacional/).waitFor();
    }),
    at('-refused', async (page) => {
      await list(page, `16/07/${later}; Virgen del Carmen\n31/02/${later}; Nunca\n${later}; Sin día`);
      await button(page, say('staff.calendar.add.act')).click();
      await told(page);
    }),
    at('-tried', async (page) => {
      await list(page, `16/07/${later}; Virgen del Carmen\n25/12/${later}; Navidad`);
      await page.getByLabel(say('staff.calendar.reason')).fill('Acuerdo 12 del Concejo');
      await button(page, say('staff.calendar.add.try')).click();
      await page.getByText(/^Se agregaría/).waitFor();
    }),
    at('-adopt-refused', async (page) => {
      await page.getByLabel(say('staff.calendar.adopt.to')).fill('1800');
      await button(page, say('staff.calendar.adopt.act')).click();
      await told(page);
    }),
    at('-withdraw', async (page) => {
      await openLater(page);
      await page.getByRole('button', { name: /^Quitar el feriado/ }).first().click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    }),
    at('-windows', async (page) => {
      await button(page, say('staff.windows.change')).first().click();
      await page.getByRole('dialog').getByLabel(say('staff.windows.days')).waitFor();
    }),
    at('-windows-refused', async (page) => {
      await button(page, say('staff.windows.change')).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say('staff.windows.days')).fill('0');
      await button(dialog, say('staff.save')).click();
      await told(page);
    }),
  ];
}
