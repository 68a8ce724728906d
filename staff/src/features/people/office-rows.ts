// From what somebody typed or pasted to offices: a sheet with columns, or a list whose indentation says what is below
// what. Codes that are missing are proposed.
import { folded } from '@/i18n/folded';
import { findNamed, tableOf, unused } from '@/ui/table-text';

export interface OfficeRow {
  code: string;
  name: string;
  /** A code, empty directly below the institution; a text that names nothing stays as it is, for the server to say. */
  parent: string;
}

interface Known {
  code: string;
  name: string;
}

const headings = {
  code: ['codigo', 'cod', 'sigla', 'code'],
  parent: ['depende de', 'depende_', 'superior', 'padre', 'pertenece', 'adscri', 'parent', 'jerarq', 'vinculad'],
  name: ['nombre', 'dependencia', 'unidad', 'secretaria', 'oficina', 'area', 'name', 'office', 'unidade', 'orgao'],
} as const;

const small = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'e', 'para', 'en', 'do', 'da', 'dos', 'das', 'of']);

/** "Secretaría de Obras Públicas" → SOP; "Tesorería" → TESO. */
export function proposedCode(name: string): string {
  const words = folded(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !small.has(word));
  const [only] = words;
  const letters = words.length === 1 && only ? only.slice(0, 4) : words.map((word) => word.charAt(0)).join('');
  return letters.slice(0, 8).toUpperCase();
}

const coded = /^([A-Z0-9][A-Z0-9._-]{0,15})\s*[-–—:]\s+(.+)$/;

function fromList(text: string): { code: string; name: string; above: number | null }[] {
  const path: { depth: number; row: number }[] = [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, row) => {
      const depth = line.replaceAll('\t', '    ').search(/\S/);
      while ((path.at(-1)?.depth ?? -1) >= depth) path.pop();
      const above = path.at(-1)?.row ?? null;
      path.push({ depth, row });
      const plain = line.trim().replace(/^[-•*]\s+/, '');
      const [, code = '', name = plain] = coded.exec(plain) ?? [];
      return { code, name, above };
    });
}

export function officeRowsOf(text: string, standing: Known[]): OfficeRow[] {
  const taken = new Set(standing.map((office) => office.code));
  const withCode = <Row extends { code: string; name: string }>(row: Row) => {
    if (row.code !== '') taken.add(row.code);
    return row;
  };
  const named = <Row extends { code: string; name: string }>(row: Row): Row =>
    row.code === '' && row.name !== '' ? { ...row, code: unused(proposedCode(row.name) || 'D', taken) } : row;
  const table = tableOf(text, headings, ['code', 'name', 'parent']);
  if (!table) {
    const rows = fromList(text).map(withCode).map(named);
    return rows.map(({ code, name, above }) => ({
      code,
      name,
      parent: above === null ? '' : (rows[above]?.code ?? ''),
    }));
  }
  const rows = table.rows
    .map(({ code = '', name = '', parent = '' }) => ({ code, name, parent }))
    .map(withCode)
    .map(named);
  const known = [...standing, ...rows];
  return rows.map((row) => ({ ...row, parent: findNamed(known, row.parent)?.code ?? row.parent }));
}
