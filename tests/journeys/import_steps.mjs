// A small workbook, wrong and right, with its map; and how one tries it.
import { goalMap } from './goal_map.mjs';
import { say } from './texts.mjs';

export const map = goalMap({ code: 'PRUEBA', name: 'Plan de prueba' });
const head = 'CODIGO EJE;EJE;CODIGO META;META;RESPONSABLE;INDICADOR;UNIDAD;PLANEADO 2024;EJECUTADO 2024';
export const csv = (name, rows) => ({ name, mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n'), 'latin1') });

/** Two goals, of an office each; and the same with a text for a number and a code that comes twice. */
export function rowsOf(office, otherOffice) {
  const good = [`1;Vida digna;1.1;Construir tres parques;${office};Parques construidos;Número;3;2`,
    `1;Vida digna;1.2;Vacunar a 1.200 niñas y niños;${otherOffice};Personas vacunadas;Personas;1200;1180`];
  return { good, bad: [good[0].replace(';3;', ';tres;'), good[1], good[1].replace('Vacunar', 'Volver a vacunar')] };
}

export async function tryFile(page, file, mapText) {
  await page.goto('/app/imports');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByLabel(say('staff.imports.map_text')).fill(mapText);
  await page.getByRole('button', { name: say('staff.imports.try') }).click();
  await page.waitForURL(/imports\/\d+$/);
}
