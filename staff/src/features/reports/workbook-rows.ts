// What a workbook that came back would change, put in order for the eyes: what needs somebody first.
import type { ImportedWorkbook } from '@/api/reporting-contract';

export type WorkbookRow = ImportedWorkbook['rows'][number];
export type RowVerdict = WorkbookRow['verdict'];

const order: readonly RowVerdict[] = ['refused', 'incomplete', 'written', 'unchanged'];

export const inOrder = (rows: readonly WorkbookRow[]) =>
  [...rows].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));

export function countVerdicts(rows: readonly WorkbookRow[]) {
  const count = (verdict: RowVerdict) => rows.filter((row) => row.verdict === verdict).length;
  const [written, incomplete] = [count('written'), count('incomplete')];
  return { taken: written + incomplete, incomplete, refused: count('refused'), unchanged: count('unchanged') };
}

export interface Wording {
  number: (value: number) => string;
  kind: (kind: string) => string;
}

/** The content of a row in lines: the value with its measure, the cause, the notes. */
export function linesOf(content: WorkbookRow['file'], measure: string, words: Wording): string[] {
  const { line } = content;
  if (!line) return content.words === '' ? [] : content.words.split('\n');
  const unit = measure === '' ? '' : ` ${measure}`;
  const lines: string[] = [];
  if (line.value !== null) lines.push(`${words.number(line.value)}${unit}`);
  if (line.numerator !== null || line.denominator !== null) {
    const part = (value: number | null) => (value === null ? '—' : words.number(value));
    lines.push(`${part(line.numerator)} / ${part(line.denominator)}${unit}`);
  }
  const cause = [line.variance_kind ? words.kind(line.variance_kind) : '', line.variance_reason];
  const told = [cause.filter(Boolean).join(': '), line.note, line.correction_reason];
  return [...lines, ...told.filter((text) => text !== '')];
}
