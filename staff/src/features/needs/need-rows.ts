// From what somebody pasted to needs: a table with columns, in the words that people use for origin and urgency.
import type { Office } from '@/api/contract';
import type { ImportNeeds, Need } from '@/api/reporting-contract';
import { folded } from '@/i18n/folded';
import { findNamed, tableOf } from '@/ui/table-text';

export type NeedRow = ImportNeeds['rows'][number];

export const origins = ['assembly', 'survey', 'opinion', 'diagnosis', 'other'] as const;
export const urgencies = ['urgent', 'high', 'medium', 'low'] as const;

const headings = {
  code: ['codigo', 'cod', 'clave', 'numero', 'num', 'code', 'id', 'folio'],
  name: ['necesidad', 'demanda', 'problema', 'descrip', 'nombre', 'need', 'name', 'necessidade'],
  origin: ['origen', 'origin', 'origem'],
  urgency: ['urgencia', 'prioridad', 'urgency'],
  place: ['lugar', 'vereda', 'barrio', 'localidad', 'comunidad', 'sector', 'place'],
  affected: ['personas', 'afectad', 'poblacion', 'habitantes', 'people', 'affected', 'pessoas'],
  office: ['dependencia', 'secretaria', 'responsable', 'area', 'office', 'orgao'],
  raised_on: ['fecha', 'se planteo', 'date', 'data', 'raised'],
  source: ['fuente', 'documento', 'source', 'fonte'],
} as const;

const order = ['code', 'name', 'origin', 'urgency', 'place', 'affected', 'office', 'raised_on', 'source'] as const;

const words: Record<string, NeedRow['origin'] | NeedRow['urgency']> = {
  asamblea: 'assembly',
  assembleia: 'assembly',
  encuesta: 'survey',
  pesquisa: 'survey',
  opinion: 'opinion',
  opiniao: 'opinion',
  diagnostico: 'diagnosis',
  otro: 'other',
  otra: 'other',
  outro: 'other',
  outra: 'other',
  urgente: 'urgent',
  alta: 'high',
  media: 'medium',
  baja: 'low',
  baixa: 'low',
};

/** Null for a word that nobody knows; nothing written is nothing said. */
function meant<Word extends string>(typed: string, known: readonly Word[], otherwise: Word): Word | null {
  if (typed.trim() === '') return otherwise;
  const word = folded(typed.trim()).split(' ')[0] ?? '';
  const found = words[word] ?? word;
  return known.find((one) => one === found) ?? null;
}

/** "1.240" and "1 240" are written by people; null for what is no number. */
function peopleIn(typed: string): number | null {
  const digits = typed.replace(/[.,\s]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** "15/01/2024" as people write it, or "2024-01-15". */
function dayIn(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim()) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(typed.trim()) ? typed.trim() : null;
}

const readable = ['origin', 'urgency', 'affected', 'raised_on'] as const;
export type ReadColumn = (typeof readable)[number];

/** A cell that says something that could not be read: its row does not come in as something else. */
export interface UnreadCell {
  row: number;
  column: ReadColumn;
  typed: string;
}

export interface PastedNeeds {
  rows: NeedRow[];
  unread: UnreadCell[];
}

export function needRowsOf(text: string, offices: Office[]): PastedNeeds {
  const table = tableOf(text, headings, order);
  const unread: UnreadCell[] = [];
  const rows = (table?.rows ?? []).map((row, index) => {
    const said = {
      origin: meant(row.origin ?? '', origins, 'other'),
      urgency: meant(row.urgency ?? '', urgencies, 'medium'),
      affected: peopleIn(row.affected ?? ''),
      raised_on: dayIn(row.raised_on ?? ''),
    };
    for (const column of readable) {
      const typed = row[column]?.trim() ?? '';
      if (typed !== '' && said[column] === null) unread.push({ row: index, column, typed });
    }
    return {
      code: row.code ?? '',
      name: row.name ?? '',
      origin: said.origin ?? 'other',
      urgency: said.urgency ?? 'medium',
      place: row.place ?? '',
      affected: said.affected,
      office: findNamed(offices, row.office ?? '')?.code ?? row.office ?? '',
      raised_on: said.raised_on,
      source: row.source ?? '',
    };
  });
  return { rows, unread };
}

export const rowOf = (need: Need): NeedRow => ({
  code: need.code,
  name: need.name,
  origin: need.origin,
  urgency: need.urgency,
  place: need.place,
  affected: need.affected,
  office: need.office ?? '',
  raised_on: need.raised_on,
  source: need.source,
});

/** "N-1", "N-2": the first that nobody has. */
export function nextCode(needs: Need[]): string {
  const taken = new Set(needs.map((need) => need.code));
  for (let number = needs.length + 1; ; number++) if (!taken.has(`N-${number}`)) return `N-${number}`;
}
