import type { ElementRow } from '@/api/contract';
import type { Texts } from '@/i18n/texts';
import type { SortKey } from './tree-rows';

export const optionalColumns = ['office', 'weight', 'facts', 'planned', 'reported', 'verified', 'compliance'] as const;
export type OptionalColumn = (typeof optionalColumns)[number];
export type Column = 'name' | OptionalColumn | 'light';

const widths: Record<Column, string> = {
  name: 'minmax(var(--name), 1fr)',
  office: 'minmax(9rem, 13rem)',
  weight: '4.75rem',
  facts: '8.5rem',
  planned: '5.75rem',
  reported: '5.75rem',
  verified: '5.75rem',
  compliance: '6.75rem',
  light: '8.5rem',
};

export const sortKeyOf = (column: Column): SortKey | null => (column === 'facts' ? null : column);

const place = 'timon-hidden-columns';

/** The address says what to hide when somebody shared a view; else what this person hid last; at first, the weight. */
export function hiddenColumns(shared: string | undefined): ReadonlySet<string> {
  return new Set((shared ?? localStorage.getItem(place) ?? 'weight').split('.'));
}

export function keepHiddenColumns(hidden: string) {
  localStorage.setItem(place, hidden);
}

export function shownColumns(hidden: ReadonlySet<string>): Column[] {
  return ['name', ...optionalColumns.filter((column) => !hidden.has(column)), 'light'];
}

export const templateOf = (columns: Column[]) => columns.map((column) => widths[column]).join(' ');

export const isNumber = (column: Column) =>
  ['weight', 'planned', 'reported', 'verified', 'compliance'].includes(column);

const separators = { es: ';', pt: ';', en: ',' };

/** What is on the screen as a table for a spreadsheet, with its row count in the last line. */
export function csvOf(rows: ElementRow[], { language, t, named, hundredths }: Texts): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const figures = ['weight', 'planned', 'reported', 'verified', 'compliance'] as const;
  const head = ['code', 'level', 'name', 'office', ...figures, 'light'].map((column) => named('staff.column', column));
  const lines = rows.map((row) => [
    row.code,
    row.level,
    row.name,
    row.office_name ?? '',
    ...figures.map((figure) => (row[figure] === null ? '' : hundredths(row[figure]))),
    named('staff.light', row.light),
  ]);
  const all = [head, ...lines, [t('staff.csv.rows', { count: rows.length })]];
  return `\ufeff${all.map((line) => line.map(quoted).join(separators[language])).join('\r\n')}\r\n`;
}
