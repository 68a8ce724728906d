// Thirty rows as a Colombian town follows its development plan in one year of four: a term in the title, the year in the
// name of the sheet, a number beside each row, an annual goal that tells no year, quarters in Roman numerals.
import { workbookOf } from './xlsx.mjs';

const lines = ['', 'Rioclaro con equidad', 'Rioclaro productivo', 'Rioclaro con infraestructura', 'Rioclaro seguro y participativo'];

// line, programme, goal, office, indicator, measure, baseline, of the term, of the year, first and second quarter
const goals = [
  [1, 'Salud para todos', 'Realizar brigadas de salud rural', 'Secretaría de Salud', 'Brigadas realizadas', 'Número', 8, 48, 12, 3, 3],
  [1, 'Salud para todos', 'Vacunar a menores de seis años', 'Secretaría de Salud', 'Dosis aplicadas', 'Número', 3100, 14000, 3500, 880, 860],
  [1, 'Salud para todos', 'Atender a gestantes en control prenatal', 'Secretaría de Salud', 'Gestantes atendidas', 'Número', 190, 880, 220, 50, 61],
  [1, 'Educación de calidad', 'Entregar kits escolares', 'Secretaría de Educación', 'Kits entregados', 'Número', 900, 4800, 1200, 1150, 40],
  [1, 'Educación de calidad', 'Dar transporte escolar rural', 'Secretaría de Educación', 'Estudiantes transportados', 'Número', 410, 450, 450, 440, 446],
  [1, 'Educación de calidad', 'Mejorar sedes educativas', 'Secretaría de Obras Públicas', 'Sedes mejoradas', 'Número', 2, 12, 3, 0, 1],
  [1, 'Vejez digna', 'Atender a personas mayores en centros vida', 'Secretaría de Desarrollo Social', 'Personas atendidas', 'Número', 240, 300, 300, 290, 301],
  [1, 'Vejez digna', 'Entregar ayudas técnicas', 'Secretaría de Desarrollo Social', 'Ayudas entregadas', 'Número', 25, 160, 40, 6, 11],
  [2, 'Campo vivo', 'Dar asistencia técnica a productores', 'Secretaría de Desarrollo Económico', 'Productores asistidos', 'Número', 320, 1600, 400, 95, 104],
  [2, 'Campo vivo', 'Mejorar trapiches', 'Secretaría de Desarrollo Económico', 'Trapiches mejorados', 'Número', 1, 8, 2, 0, 0],
  [2, 'Campo vivo', 'Celebrar mercados campesinos', 'Secretaría de Desarrollo Económico', 'Mercados celebrados', 'Número', 10, 48, 12, 3, 3],
  [2, 'Empleo y turismo', 'Formar a jóvenes en oficios', 'Secretaría de Desarrollo Económico', 'Jóvenes formados', 'Número', 60, 400, 100, 22, 25],
  [2, 'Empleo y turismo', 'Señalizar rutas de turismo', 'Secretaría de Desarrollo Económico', 'Rutas señalizadas', 'Número', 0, 4, 1, 0, 0],
  [2, 'Empleo y turismo', 'Apoyar emprendimientos', 'Secretaría de Desarrollo Económico', 'Emprendimientos apoyados', 'Número', 18, 120, 30, 9, 6],
  [3, 'Vías para la paz', 'Mejorar vías terciarias', 'Secretaría de Obras Públicas', 'Kilómetros mejorados', 'Kilómetro', 14, 80, 20, 2, 5],
  [3, 'Vías para la paz', 'Construir placa huella', 'Secretaría de Obras Públicas', 'Metros construidos', 'Metro', 600, 4000, 1000, 0, 320],
  [3, 'Vías para la paz', 'Reponer puentes peatonales', 'Secretaría de Obras Públicas', 'Puentes repuestos', 'Número', 0, 4, 1, 0, 0],
  [3, 'Agua y saneamiento', 'Ampliar redes de acueducto', 'Secretaría de Planeación', 'Metros de red', 'Metro', 900, 6000, 1500, 300, 410],
  [3, 'Agua y saneamiento', 'Construir unidades sanitarias', 'Secretaría de Planeación', 'Unidades construidas', 'Número', 12, 100, 25, 4, 7],
  [3, 'Agua y saneamiento', 'Proteger nacimientos de agua', 'Secretaría de Desarrollo Económico', 'Hectáreas protegidas', 'Hectárea', 30, 160, 40, 8, 11],
  [3, 'Vivienda', 'Mejorar viviendas rurales', 'Secretaría de Planeación', 'Viviendas mejoradas', 'Número', 20, 160, 40, 5, 9],
  [3, 'Vivienda', 'Titular predios', 'Secretaría de Planeación', 'Predios titulados', 'Número', 5, 60, 15, 2, 1],
  [4, 'Convivencia', 'Sesionar el comité de orden público', 'Secretaría de Gobierno', 'Sesiones realizadas', 'Número', 12, 48, 12, 3, 3],
  [4, 'Convivencia', 'Formar a gestores de convivencia', 'Secretaría de Gobierno', 'Gestores formados', 'Número', 15, 80, 20, 4, 6],
  [4, 'Convivencia', 'Instalar cámaras de seguridad', 'Secretaría de Gobierno', 'Cámaras instaladas', 'Número', 8, 40, 10, 0, 4],
  [4, 'Participación', 'Capacitar a juntas de acción comunal', 'Secretaría de Gobierno', 'Juntas capacitadas', 'Número', 22, 46, 46, 10, 14],
  [4, 'Participación', 'Celebrar cabildos abiertos', 'Secretaría de Gobierno', 'Cabildos celebrados', 'Número', 1, 8, 2, 0, 1],
  [4, 'Gobierno eficiente', 'Actualizar el inventario documental', 'Secretaría General', 'Metros lineales', 'Metro', 40, 240, 60, 12, 17],
  [4, 'Gobierno eficiente', 'Responder solicitudes a tiempo', 'Secretaría General', 'Solicitudes respondidas', 'Número', 700, 3200, 800, 190, 204],
  [4, 'Gobierno eficiente', 'Recaudar el impuesto predial', 'Secretaría de Hacienda', 'Millones recaudados', 'Millón de pesos', 820, 4000, 1000, 610, 140],
];

const first = (rows, at, column) => (at > 0 && rows[at - 1][column] === rows[at][column] ? null : rows[at][column]);

/** Lines and programmes stand once, over the rows below them. */
const body = goals.map(([line, programme, ...rest], at) => [
  at + 1, first(goals, at, 0) === null ? null : lines[line], first(goals, at, 1) === null ? null : programme, ...rest, at % 5 === 0 ? 'En ejecución' : null,
]);

export const colombianWorkbook = {
  name: 'Seguimiento PDM.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbookOf([{
    name: 'Seguimiento 2025',
    rows: [
      ['ALCALDÍA MUNICIPAL DE RIOCLARO'], ['PLAN DE DESARROLLO MUNICIPAL 2024-2027 "RIOCLARO NOS UNE"'], [],
      ['N°', 'LÍNEA ESTRATÉGICA', 'PROGRAMA', 'META DE PRODUCTO', 'DEPENDENCIA RESPONSABLE', 'INDICADOR', 'UNIDAD DE MEDIDA', 'LÍNEA BASE', 'META CUATRIENIO', 'META ANUAL', 'EJECUTADO I TRIM', 'EJECUTADO II TRIM', 'OBSERVACIONES'],
      ...body,
    ],
    merged: ['A1:M1', 'A2:M2'],
  }]),
};

/** Each office once, as they stand in the sheet. */
export const colombianOffices = [...new Set(goals.map(([, , , office]) => office))];
export const colombianPeople = [
  ['Nombre', 'Cargo', 'Dependencia', 'Correo', 'Rol'], ['Luz Marina Duque', 'Alcaldesa', '', '', 'Alcaldesa'],
  ['Hernán Patiño', 'Secretario', 'Secretaría de Obras Públicas', 'obras@rioclaro.example', 'Secretario'],
  ['Diana Ríos', 'Profesional de seguimiento', 'Secretaría de Planeación', 'seguimiento@rioclaro.example', 'Planeación'],
  ['Óscar Gil', 'Jefe de Control Interno', 'Secretaría General', '', 'Verificador'], ['Ana Sofía Mejía', 'Enlace', 'Secretaría de Salud', '', 'Enlace'],
].map((cells) => cells.join('\t')).join('\n');
