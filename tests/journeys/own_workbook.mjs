// What a town has in its spreadsheets before it has Timón, in forms that nobody told the program: thirty goals as a Mexican
// POA with titles, merged headings and quarters side by side, and as a Brazilian plan whose periods go plan by plan.
import { say } from './texts.mjs';
import { workbookOf } from './xlsx.mjs';

const axes = ['', 'Eje 1. San Miguel con bienestar', 'Eje 2. San Miguel seguro', 'Eje 3. San Miguel con infraestructura', 'Eje 4. San Miguel próspero', 'Eje 5. Gobierno abierto'];
const programmes = ['', 'E012 Salud y asistencia social', 'E020 Seguridad pública', 'K010 Obra pública', 'F005 Fomento económico', 'M001 Administración eficiente'];

// axis, goal, office, measure, of the year, planned and reported of each quarter
const goals = [
  [1, 'Realizar jornadas de salud en comunidades', 'Dirección de Salud', 'Jornada', 48, [12, 12, 12, 12], [12, 11, 13]],
  [1, 'Aplicar vacunas a menores de cinco años', 'Dirección de Salud', 'Dosis', 4000, [1000, 1000, 1000, 1000], [980, 1010, 900]],
  [1, 'Capacitar parteras y auxiliares de salud', 'Dirección de Salud', 'Persona', 60, [15, 15, 15, 15], [15, 15, 15]],
  [1, 'Entregar despensas a familias vulnerables', 'DIF Municipal', 'Despensa', 6000, [1500, 1500, 1500, 1500], [1500, 1420, 1310]],
  [1, 'Atender a personas mayores en estancias', 'DIF Municipal', 'Persona', 220, [220, 220, 220, 220], [210, 214, 221]],
  [1, 'Otorgar asesorías jurídicas a mujeres', 'DIF Municipal', 'Asesoría', 360, [90, 90, 90, 90], [88, 95, 60]],
  [2, 'Realizar operativos de proximidad', 'Dirección de Seguridad Pública', 'Operativo', 480, [120, 120, 120, 120], [118, 121, 119]],
  [2, 'Capacitar a elementos de policía', 'Dirección de Seguridad Pública', 'Elemento', 80, [20, 20, 20, 20], [20, 20, 4]],
  [2, 'Instalar comités vecinales de vigilancia', 'Dirección de Seguridad Pública', 'Comité', 24, [6, 6, 6, 6], [6, 5, 2]],
  [2, 'Atender llamadas de emergencia', 'Dirección de Seguridad Pública', 'Llamada', 9000, [2250, 2250, 2250, 2250], [2300, 2280, 2400]],
  [2, 'Impartir talleres de prevención en escuelas', 'Secretaría del Ayuntamiento', 'Taller', 40, [10, 10, 10, 10], [9, 10, 10]],
  [3, 'Rehabilitar calles', 'Dirección de Obras Públicas', 'Metro cuadrado', 24000, [6000, 6000, 6000, 6000], [5200, 6100, 3000]],
  [3, 'Construir banquetas', 'Dirección de Obras Públicas', 'Metro', 3000, [750, 750, 750, 750], [800, 720, 700]],
  [3, 'Ampliar la red de agua potable', 'Dirección de Obras Públicas', 'Metro', 1600, [400, 400, 400, 400], [0, 150, 210]],
  [3, 'Sustituir luminarias', 'Dirección de Servicios Públicos', 'Luminaria', 1200, [300, 300, 300, 300], [310, 300, 305]],
  [3, 'Recolectar residuos sólidos', 'Dirección de Servicios Públicos', 'Tonelada', 14000, [3500, 3500, 3500, 3500], [3400, 3600, 3550]],
  [3, 'Dar mantenimiento a parques y jardines', 'Dirección de Servicios Públicos', 'Parque', 60, [15, 15, 15, 15], [15, 14, 15]],
  [3, 'Rehabilitar pozos de agua', 'Dirección de Servicios Públicos', 'Pozo', 8, [2, 2, 2, 2], [1, 2, 1]],
  [4, 'Otorgar microcréditos', 'Dirección de Desarrollo Económico', 'Crédito', 120, [30, 30, 30, 30], [28, 30, 31]],
  [4, 'Organizar ferias de empleo', 'Dirección de Desarrollo Económico', 'Feria', 4, [1, 1, 1, 1], [1, 1, 1]],
  [4, 'Capacitar a productores', 'Dirección de Desarrollo Económico', 'Productor', 400, [100, 100, 100, 100], [70, 110, 60]],
  [4, 'Certificar prestadores de turismo', 'Dirección de Desarrollo Económico', 'Prestador', 20, [5, 5, 5, 5], [5, 2, 1]],
  [4, 'Entregar árboles frutales', 'Dirección de Desarrollo Económico', 'Árbol', 8000, [2000, 2000, 2000, 2000], [2000, 2100, 1900]],
  [5, 'Publicar obligaciones de transparencia', 'Secretaría del Ayuntamiento', 'Formato', 160, [40, 40, 40, 40], [40, 40, 38]],
  [5, 'Atender solicitudes de información', 'Secretaría del Ayuntamiento', 'Solicitud', 200, [50, 50, 50, 50], [55, 47, 50]],
  [5, 'Celebrar sesiones de cabildo', 'Secretaría del Ayuntamiento', 'Sesión', 24, [6, 6, 6, 6], [6, 6, 6]],
  [5, 'Recaudar impuesto predial', 'Tesorería Municipal', 'Peso', 8000000, [5000000, 1000000, 1000000, 1000000], [4700000, 900000, 800000]],
  [5, 'Actualizar el padrón catastral', 'Tesorería Municipal', 'Predio', 3000, [750, 750, 750, 750], [300, 400, 250]],
  [5, 'Evaluar programas presupuestarios', 'Dirección de Planeación y Evaluación', 'Evaluación', 6, [0, 2, 2, 2], [0, 2, 1]],
  [5, 'Elaborar el informe de gobierno', 'Dirección de Planeación y Evaluación', 'Informe', 1, [0, 0, 1, 0], [0, 0, 1]],
];

const numbered = goals.map((goal, at) => ({ goal, number: `${goal[0]}.${goals.slice(0, at + 1).filter(([axis]) => axis === goal[0]).length}` }));
const quarters = (ending) => ['1er', '2do', '3er', '4to'].map((which) => `${which} ${ending}`);
const titles = ['H. AYUNTAMIENTO CONSTITUCIONAL DE SAN MIGUEL DEL RÍO', 'DIRECCIÓN DE PLANEACIÓN Y EVALUACIÓN', 'PROGRAMA OPERATIVO ANUAL 2026'];
const firstRow = 7;

/** Axis and programme stand once, in merged cells over their goals. */
function poaRows() {
  return numbered.map(({ goal: [axis, name, office, measure, year, planned, reported], number }) => {
    const isFirst = number.endsWith('.1');
    return [isFirst ? axes[axis] : null, isFirst ? programmes[axis] : null, number, name, office, measure, year, ...planned, ...reported, null, null];
  });
}

function mergedAxes() {
  return [1, 2, 3, 4, 5].flatMap((axis) => {
    const first = firstRow + goals.findIndex(([one]) => one === axis);
    const last = first + goals.filter(([one]) => one === axis).length - 1;
    return [`A${first}:A${last}`, `B${first}:B${last}`];
  });
}

export const ownWorkbook = {
  name: 'POA 2026 San Miguel.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbookOf([
    {
      name: 'POA 2026',
      rows: [
        ...titles.map((title) => [title]), [],
        ['EJE RECTOR', 'PROGRAMA PRESUPUESTARIO', 'No.', 'META', 'UNIDAD RESPONSABLE', 'UNIDAD DE MEDIDA', 'META ANUAL', 'PROGRAMACIÓN TRIMESTRAL', null, null, null, 'AVANCE TRIMESTRAL', null, null, null, 'OBSERVACIONES'],
        [...Array(7).fill(null), ...quarters('Trim'), ...quarters('Trim')],
        ...poaRows(), [], ['Elaboró: Lic. Ana Ruiz López', null, null, null, null, 'Autorizó: Presidenta municipal'],
      ],
      merged: ['A1:P1', 'A2:P2', 'A3:P3', 'H5:K5', 'L5:O5', ...[...'ABCDEFGP'].map((letter) => `${letter}5:${letter}6`), ...mergedAxes()],
    },
    { name: 'Instructivo', rows: [['Instructivo de llenado'], ['Capture una fila por meta'], ['No modifique los encabezados']] },
  ]),
};

/** Each office once, as they are typed. */
export const ownOffices = [...new Set(goals.map(([, , office]) => office))];
export const ownPeople = [
  ['Nombre', 'Cargo', 'Área', 'Correo', 'Rol'], ['Ana Ruiz López', 'Jefa de Evaluación', 'Dirección de Planeación y Evaluación', 'ana@sanmiguel.example', 'Planeación'],
  ['Jorge Paz', 'Director', 'Dirección de Obras Públicas', 'jorge@sanmiguel.example', 'Director'], ['Sol Gil', 'Contralora', 'Contraloría Municipal', '', 'Verificadora'],
  ['Iván Mora', 'Enlace', 'Dirección de Salud', '', 'Enlace'], ['Rosa Luna', 'Presidenta municipal', '', '', 'Presidenta'],
].map((cells) => cells.join('\t')).join('\n');

const brazilian = [
  ['Cidade saudável', 'Atenção básica', 'M01', 'Construir unidades básicas de saúde', 'Secretaria Municipal de Saúde', 'Unidade', 12, 1, 1, 2, 2, 1, 0],
  ['Cidade saudável', 'Atenção básica', 'M02', 'Contratar agentes comunitários', 'Secretaria Municipal de Saúde', 'Pessoa', 300, 40, 25, 40, 41, 20, 22],
  ['Cidade que aprende', 'Creches', 'M03', 'Abrir vagas em creche', 'Secretaria de Educação', 'Vaga', 2100, 200, 180, 200, 210, 150, 90],
  ['Cidade que aprende', 'Creches', 'M04', 'Reformar escolas', 'Secretaria de Educação', 'Escola', 8, 2, 2, 3, 1, 2, 2],
  ['Cidade verde', 'Arborização', 'M05', 'Plantar árvores', 'Secretaria do Meio Ambiente', 'Árvore', 'S/D', 5000, 5200, 5000, 4700, 3000, 3100],
];

export const brazilianWorkbook = {
  name: 'Programa de metas.xlsx',
  mimeType: ownWorkbook.mimeType,
  buffer: workbookOf([{
    name: 'Metas',
    rows: [
      ['PREFEITURA MUNICIPAL DE VALE VERDE'], ['Programa de Metas 2025-2028 - acompanhamento'], [],
      ['Eixo', 'Programa', 'Código da meta', 'Descrição da meta', 'Órgão responsável', 'Unidade de medida', 'Linha de base', 'Previsto 1º quadrimestre 2026', 'Realizado 1º quadrimestre 2026', 'Previsto 2º quadrimestre 2026', 'Realizado 2º quadrimestre 2026', 'Previsto 3º quadrimestre 2026', 'Realizado 3º quadrimestre 2026', 'Situação'],
      ...brazilian.map((row) => [...row, 'Em andamento']),
      ['Total'],
    ],
    merged: ['A1:N1', 'A2:N2'],
  }]),
};

/** The same goals as they are followed where nobody programmes the quarters: the year's target and what was done. */
export const yearlyWorkbook = {
  name: 'Seguimiento anual.xlsx',
  mimeType: ownWorkbook.mimeType,
  buffer: workbookOf([{
    name: 'Seguimiento 2026',
    rows: [
      ['Eje', 'Acción', 'Área responsable', 'Unidad de medida', 'Meta 2026', 'Ejecutado 1° trimestre', 'Ejecutado 2° trimestre', 'Ejecutado 3° trimestre'],
      ...goals.map(([axis, name, office, measure, year, , reported]) => [axes[axis], name, office, measure, year, ...reported]),
    ],
  }]),
};

/** A workbook through the map screen as it was guessed: tried, imported. `take` sees each screen. */
export async function loadByMap(page, workbook, take = async () => undefined) {
  await page.locator('#map-file').setInputFiles(workbook);
  const trying = page.getByRole('button', { name: say('staff.imports.try') });
  await trying.waitFor();
  await take('columns');
  await trying.click();
  const real = page.getByRole('button', { name: say('staff.import.for_real') });
  await real.waitFor({ timeout: 60_000 });
  await take('trial');
  await real.click();
  await page.getByText(say('staff.import.real_done')).waitFor({ timeout: 60_000 });
  await take('imported');
  await page.getByRole('link', { name: say('staff.import.see_board') }).click();
  await page.waitForURL('**/board**');
}
