import { goalMap } from './goal_map.mjs';
import { say } from './texts.mjs';

// The list of goals that a small town has in a spreadsheet before it has Timón: thirty rows, in the words of officials.
const head = 'Código eje;Eje;Código meta;Meta;Responsable;Indicador;Unidad;Planeado 2025;Ejecutado 2025';

const axes = {
  1: 'Villa Clara que cuida',
  2: 'Villa Clara que produce',
  3: 'Villa Clara conectada',
  4: 'Villa Clara verde',
  5: 'Gobierno que responde',
};

const goals = [
  [1, 'Vacunar a niñas y niños menores de seis años', 'Secretaría de Desarrollo Social', 'Esquemas completos', 'Personas', 1200, 1140],
  [1, 'Atender a personas mayores en centros de día', 'Secretaría de Desarrollo Social', 'Personas atendidas', 'Personas', 300, 310],
  [1, 'Entregar raciones escolares todos los días de clase', 'Secretaría de Desarrollo Social', 'Días con ración', 'Días', 180, 151],
  [1, 'Abrir dos salas de lactancia', 'Secretaría de Desarrollo Social', 'Salas abiertas', 'Número', 2, 1],
  [1, 'Acompañar a mujeres en rutas de atención', 'Comisaría de Familia', 'Casos acompañados', 'Casos', 90, 88],
  [1, 'Formar a cuidadoras y cuidadores', 'Comisaría de Familia', 'Personas formadas', 'Personas', 120, 60],
  [2, 'Asistir a pequeños productores', 'Secretaría de Desarrollo Económico', 'Predios asistidos', 'Predios', 240, 236],
  [2, 'Celebrar mercados campesinos', 'Secretaría de Desarrollo Económico', 'Mercados celebrados', 'Número', 12, 12],
  [2, 'Formalizar negocios de barrio', 'Secretaría de Desarrollo Económico', 'Negocios formalizados', 'Negocios', 80, 41],
  [2, 'Colocar a jóvenes en su primer empleo', 'Secretaría de Desarrollo Económico', 'Jóvenes colocados', 'Personas', 60, 55],
  [2, 'Señalizar la ruta de los molinos', 'Secretaría de Desarrollo Económico', 'Kilómetros señalizados', 'km', 18, 18],
  [2, 'Certificar guías de turismo', 'Secretaría de Desarrollo Económico', 'Guías certificados', 'Personas', 15, 9],
  [3, 'Mejorar vías terciarias', 'Secretaría de Infraestructura', 'Kilómetros mejorados', 'km', 24, 21],
  [3, 'Construir placa huella', 'Secretaría de Infraestructura', 'Metros construidos', 'm', 1800, 700],
  [3, 'Cambiar luminarias a LED', 'Secretaría de Infraestructura', 'Luminarias cambiadas', 'Número', 900, 930],
  [3, 'Conectar sedes rurales a internet', 'Secretaría de Infraestructura', 'Sedes conectadas', 'Sedes', 11, 8],
  [3, 'Reparar puentes veredales', 'Secretaría de Infraestructura', 'Puentes reparados', 'Número', 4, 4],
  [3, 'Construir andenes en el centro', 'Vías', 'Metros construidos', 'm', 2200, 2050],
  [4, 'Sembrar árboles nativos', 'Secretaría de Ambiente', 'Árboles sembrados', 'Árboles', 15000, 15600],
  [4, 'Reforestar nacimientos de agua', 'Secretaría de Ambiente', 'Hectáreas reforestadas', 'ha', 35, 22],
  [4, 'Separar residuos en la fuente', 'Secretaría de Ambiente', 'Hogares que separan', 'Hogares', 2600, 2480],
  [4, 'Esterilizar perros y gatos', 'Secretaría de Ambiente', 'Animales esterilizados', 'Animales', 700, 695],
  [4, 'Visitar pozos sépticos', 'Secretaría de Ambiente', 'Pozos visitados', 'Pozos', 160, 75],
  [4, 'Dictar talleres de compostaje', 'Secretaría de Ambiente', 'Talleres dictados', 'Talleres', 24, 24],
  [5, 'Responder peticiones en término', 'Secretaría de Gobierno', 'Peticiones en término', 'Peticiones', 3200, 3050],
  [5, 'Celebrar consejos en veredas', 'Secretaría de Gobierno', 'Consejos celebrados', 'Número', 10, 7],
  [5, 'Digitalizar el archivo de licencias', 'Secretaría de Gobierno', 'Expedientes digitalizados', 'Expedientes', 5000, 5100],
  [5, 'Instalar cámaras en accesos', 'Secretaría de Gobierno', 'Cámaras instaladas', 'Número', 16, 6],
  [5, 'Cobrar cartera del predial', 'Secretaría de Hacienda', 'Predios al día', 'Predios', 6400, 6210],
  [5, 'Publicar los contratos del mes', 'Secretaría de Hacienda', 'Meses publicados', 'Meses', 12, 10],
];

const count = new Map();
const rows = goals.map(([axis, goal, ...rest]) => {
  count.set(axis, (count.get(axis) ?? 0) + 1);
  return [axis, axes[axis], `${axis}.${count.get(axis)}`, goal, ...rest].join(';');
});

export const ownWorkbook = { name: 'metas-villa-clara.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n'), 'latin1') };
/** Each office once, as they are typed. */
export const ownOffices = [...new Set(goals.map(([, , office]) => office))].map((name) => (['Comisaría de Familia', 'Vías'].includes(name) ? `  ${name}` : name));

const map = goalMap({ code: 'VILLA-CLARA', name: 'Plan de acción de Villa Clara 2025-2026' })
  .replace('2024-01-01', '2025-01-01').replace('2027-12-31', '2026-12-31')
  .replace('CODIGO EJE', 'Código eje').replace('"EJE"', '"Eje"').replace('CODIGO META', 'Código meta').replace('"META"', '"Meta"')
  .replace('RESPONSABLE', 'Responsable').replace('INDICADOR', 'Indicador').replace('UNIDAD', 'Unidad')
  .replace('PLANEADO', 'Planeado').replace('EJECUTADO', 'Ejecutado');

/** From the last step of the first run to the board: tried, then imported. `take` sees each screen. */
export async function loadOwnWorkbook(page, take = async () => undefined) {
  await page.getByRole('link', { name: say('staff.begin.workbook.title') }).click();
  await page.locator('input[type=file]').first().setInputFiles(ownWorkbook);
  await page.getByLabel(say('staff.imports.map_text')).fill(map);
  await page.getByRole('button', { name: say('staff.imports.try') }).click();
  await page.waitForURL(/imports\/\d+$/);
  await page.getByRole('button', { name: say('staff.import.for_real') }).waitFor();
  await take('trial');
  await page.getByRole('button', { name: say('staff.import.for_real') }).click();
  await page.getByText(say('staff.import.real_done')).waitFor({ timeout: 60_000 });
}
