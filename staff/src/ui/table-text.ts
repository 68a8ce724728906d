// What people paste from a sheet or type as a list, as cells. Tabs and semicolons separate; commas only under a heading
// of words that we know, since names of offices have commas of their own.
import { folded } from '@/i18n/folded';

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) endCell();
    else if (!isQuoted && sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  rows.push(row);
  return rows.filter((cells) => cells.some((found) => found !== ''));
}

/** One of `words` begins the heading: "Código DANE" is a `codigo`. */
const isNamed = (heading: string, words: readonly string[]) => words.some((word) => folded(heading).startsWith(word));

export type Headings<Column extends string> = Record<Column, readonly string[]>;

export interface Table<Column extends string> {
  rows: Partial<Record<Column, string>>[];
}

/** Null for a text that is no table: a list of one name a line. Without headings the columns stand in `order`. */
export function tableOf<Column extends string>(
  text: string,
  headings: Headings<Column>,
  order: readonly Column[],
): Table<Column> | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const separator = ['\t', ';', ','].find((sign) => {
    const isSeen = lines.some((line) => line.trim().includes(sign));
    return isSeen && (sign !== ',' || isHeading(split(lines[0] ?? '', ',')[0] ?? [], headings));
  });
  if (!separator) return null;
  const cells = split(text, separator);
  const hasHeading = isHeading(cells[0] ?? [], headings);
  const columns = hasHeading ? columnsOf(cells[0] ?? [], headings) : order;
  const rows = (hasHeading ? cells.slice(1) : cells).map((found) => {
    const row: Partial<Record<Column, string>> = {};
    columns.forEach((column, index) => {
      if (column !== null && found[index]) row[column] = found[index];
    });
    return row;
  });
  return { rows };
}

function columnsOf<Column extends string>(cells: string[], headings: Headings<Column>): (Column | null)[] {
  const taken = new Set<Column>();
  return cells.map((cell) => {
    const all = Object.keys(headings) as Column[];
    const found = all.find((column) => !taken.has(column) && cell !== '' && isNamed(cell, headings[column])) ?? null;
    if (found !== null) taken.add(found);
    return found;
  });
}

/** Most of it are words that we know: "Secretaría de Salud" alone, or two of five cells, may well be somebody's. */
function isHeading<Column extends string>(cells: string[], headings: Headings<Column>): boolean {
  const named = columnsOf(cells, headings).filter((column) => column !== null).length;
  return named > 1 && 2 * named > cells.filter((cell) => cell !== '').length;
}

/** What has this code or, accents ignored, this name. */
export function findNamed<Thing extends { code: string; name: string }>(things: Thing[], text: string) {
  const wanted = folded(text.trim());
  return (
    things.find((thing) => folded(thing.code) === wanted) ??
    things.find((thing) => folded(thing.name.trim()) === wanted)
  );
}

/** `wanted`, or `wanted` with the first number that nobody has. */
export function unused(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`;
  taken.add(name);
  return name;
}
