// From what somebody chose or pasted to the entries of a mandate: a table with columns, or one entry a line that begins
// with its code.
import type { ImportMandate } from '@/api/contract';
import { tableOf } from '@/ui/table-text';

export type MandateRow = ImportMandate['rows'][number];

const headings = {
  code: ['codigo', 'cod', 'clave', 'numero', 'num', 'code', 'id'],
  parent: ['codigo superior', 'superior', 'padre', 'pertenece', 'depende', 'parent', 'pai'],
  name: ['nombre', 'entrada', 'objetivo', 'meta', 'descrip', 'estrategia', 'linea', 'texto', 'name', 'title', 'nome'],
} as const;

const line = /^(\S+?)[.:)]?(?:\s+[-–—]\s+|\s+)(.+)$/;

export function mandateRowsOf(text: string): MandateRow[] {
  const table = tableOf(text, headings, ['code', 'name', 'parent']);
  if (table) return table.rows.map(({ code = '', name = '', parent = '' }) => ({ code, name, parent }));
  return text
    .split('\n')
    .map((typed) => typed.trim())
    .filter((typed) => typed !== '')
    .map((typed) => {
      const [, code = '', name = typed] = line.exec(typed) ?? [];
      return { code, name, parent: '' };
    });
}

/** A file's text, in UTF-8 or, where that cannot be, as older programs write it. */
export async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
