import type { ElementRow } from '@/api/contract';
import type { Texts } from '@/i18n/texts';
import type { SortKey } from './tree-rows';

export const optionalColumns = ['office', 'weight', 'facts', 'planned', 'reported', 'verified', 'compliance'] as const;
export type OptionalColumn = (typeof optionalColumns)[number];
export type Column = 'name' | OptionalColumn | 'light';

/** In rem; the name takes what is left. */
const widths: Record<Exclude<Column, 'name'>, number> = {
  office: 12,
  weight: 4.75,
  facts: 8,
  planned: 5.75,
  reported: 6,
  verified: 6,
  compliance: 7.5,
  light: 8.75,
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

/** On a small screen the light comes right after the name. */
export function shownColumns(hidden: ReadonlySet<string>, isNarrow: boolean): Column[] {
  const chosen = optionalColumns.filter((column) => !hidden.has(column));
  return isNarrow ? ['name', 'light', ...chosen] : ['name', ...chosen, 'light'];
}

const fixedOf = (columns: Column[]) => columns.flatMap((column) => (column === 'name' ? [] : [widths[column]]));

/** Widths for the style sheet: the columns, and the least width of a whole row. */
export function widthsOf(columns: Column[]): Record<'--columns' | '--fixed', string> {
  const fixed = fixedOf(columns);
  return {
    '--columns': `minmax(var(--name), 1fr) ${fixed.map((width) => `${width}rem`).join(' ')}`,
    '--fixed': `${fixed.reduce((sum, width) => sum + width, 0)}rem`,
  };
}

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
