// A piece of a spreadsheet as it comes from the clipboard, and what its columns most likely say.
import { folded } from '@/i18n/folded';

export const pasteFields = [
  'code',
  'name',
  'level',
  'parent',
  'weight',
  'office',
  'person',
  'start_on',
  'end_on',
  'initiative_kind',
] as const;
export type PasteField = (typeof pasteFields)[number];

export interface PasteTable {
  /** What each column is; nothing: it is left out. */
  columns: (PasteField | null)[];
  hasHead: boolean;
  cells: string[][];
}

/** Tabs between cells; a cell with a line break or a quotation mark in it stands in quotation marks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const part = /(\t|\r\n|\n|\r|^)(?:"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*))/gy;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [whole, separator = '', quoted, plain = ''] = found;
    if (/[\r\n]/.test(separator)) rows.push([]);
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (part.lastIndex >= text.length || (whole === '' && part.lastIndex > 0)) break;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** The words that officials write over such columns, in the three languages, small and without accents. */
const words: Record<PasteField, readonly string[]> = {
  code: ['codigo', 'cod', 'code', 'no', 'n', 'numero', 'id'],
  name: [
    'nombre',
    'nome',
    'name',
    'elemento',
    'meta',
    'actividad',
    'atividade',
    'descripcion',
    'accion',
    'acao',
    'titulo',
  ],
  level: ['nivel', 'level', 'tipo de elemento'],
  parent: ['padre', 'pertenece a', 'codigo padre', 'superior', 'parent', 'pai', 'codigo superior'],
  weight: ['peso', 'ponderacion', 'ponderador', 'weight', 'peso (%)', 'peso %', 'ponderacao', 'ponderacion (%)'],
  office: ['dependencia', 'dependencia responsable', 'secretaria', 'oficina', 'office', 'orgao', 'unidad', 'sector'],
  person: [
    'responsable',
    'persona',
    'funcionario',
    'enlace',
    'lider',
    'person',
    'responsible',
    'responsavel',
    'pessoa',
  ],
  start_on: [
    'inicio',
    'empieza',
    'fecha inicio',
    'fecha de inicio',
    'desde',
    'start',
    'starts',
    'comeca',
    'data de inicio',
  ],
  end_on: [
    'fin',
    'termina',
    'fecha fin',
    'fecha final',
    'fecha de terminacion',
    'hasta',
    'end',
    'ends',
    'fim',
    'termino',
  ],
  initiative_kind: ['tipo', 'tipo de iniciativa', 'clase', 'kind', 'initiative kind'],
};

const fieldNamed = (text: string) =>
  pasteFields.find((field) =>
    words[field].includes(
      folded(text)
        .replace(/[.:*°º]/g, '')
        .trim(),
    ),
  );

const dayPattern = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/;

/** `2026-06-30`, `30/6/2026`, `30-06-2026`; nothing for what is no day. */
export function dayFrom(text: string): string | null {
  if (!dayPattern.test(text)) return null;
  const parts = text.split(/[/.-]/).map(Number);
  const [year = 0, month = 0, day = 0] = text.includes('-') && text.indexOf('-') === 4 ? parts : parts.reverse();
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

export interface Known {
  levels: ReadonlySet<string>;
  offices: ReadonlySet<string>;
  people: ReadonlySet<string>;
}

/** From what stands in the columns, where nothing stands above them. */
function guessed(cells: string[][], known: Known): (PasteField | null)[] {
  const taken = new Set<PasteField>();
  const take = (field: PasteField, fits: boolean) => {
    if (!fits || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const columns = cells[0]?.map((_, at) => cells.map((row) => row[at] ?? '').filter(Boolean)) ?? [];
  const all = (column: string[], test: (cell: string) => boolean) => column.length > 0 && column.every(test);
  const most = (column: string[], test: (cell: string) => boolean) => column.filter(test).length * 2 > column.length;
  return columns.map((column, at) => {
    const isDay = all(column, (cell) => dayFrom(cell) !== null);
    return (
      take('start_on', isDay) ??
      take('end_on', isDay) ??
      take(
        'level',
        most(column, (cell) => known.levels.has(folded(cell))),
      ) ??
      take(
        'office',
        most(column, (cell) => known.offices.has(folded(cell))),
      ) ??
      take(
        'person',
        most(column, (cell) => known.people.has(folded(cell))),
      ) ??
      take('code', at === 0 && columns.length > 1 && all(column, (cell) => !/\s/.test(cell) && cell.length <= 20)) ??
      take(
        'name',
        most(column, (cell) => /\p{L}{2}/u.test(cell)),
      ) ??
      take(
        'weight',
        all(column, (cell) => /^\d{1,3}([.,]\d+)?\s*%?$/.test(cell)),
      )
    );
  });
}

export function tableFrom(text: string, known: Known): PasteTable {
  const cells = cellsOf(text);
  const head = cells[0]?.map((cell) => fieldNamed(cell) ?? null) ?? [];
  const named = head.filter((field) => field !== null);
  const hasHead = named.length >= Math.min(2, head.length) && named.length > 0;
  if (!hasHead) return { columns: guessed(cells, known), hasHead, cells };
  const columns = head.map((field, at) => (head.indexOf(field) === at ? field : null));
  return { columns, hasHead, cells: cells.slice(1) };
}
