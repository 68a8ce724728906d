// A technical sheet as it stands in the boxes of a form, and what of it is sent.
import type { EditIndicator, Indicator, IndicatorSheet } from '@/api/contract';
import type { Language } from '@/i18n/language';
import { parseNumber } from '@/i18n/numbers';

export const senses = ['ascending', 'descending', 'maintain'] as const;
export const methods = ['ratio', 'inverse', 'mirror', 'baseline', 'binary'] as const;
export const accumulations = ['sum', 'last', 'mean', 'capacity', 'reduction', 'ratio'] as const;
export const indicatorLevels = ['impact', 'result', 'product', 'input'] as const;
export const dimensions = ['effectiveness', 'efficiency', 'economy', 'quality'] as const;
export const frequencies = ['month', 'two_months', 'quarter', 'four_months', 'half_year', 'year', 'term'] as const;

const texts = ['code', 'name', 'definition', 'formula', 'source'] as const;
const choices = ['level', 'dimension', 'frequency', 'sense', 'method', 'accumulation', 'light_profile'] as const;
const numbers = ['weight', 'tolerance', 'baseline', 'term_target'] as const;
export const sheetFields = [...texts, ...choices, ...numbers, 'baseline_on'] as const;
export type SheetField = (typeof sheetFields)[number];
export type TypedSheet = Record<SheetField, string>;

/** The same table as the server's, which refuses the rest: see sheet.cases.tsv there. */
export function mayGoTogether(sense: string, method: string, accumulation: string): boolean {
  if (method === 'ratio' && sense === 'descending') return false;
  if ((method === 'inverse' || method === 'mirror') && sense !== 'descending') return false;
  if (accumulation === 'capacity') return sense === 'ascending' && method === 'baseline';
  if (accumulation === 'reduction') return sense === 'descending' && method === 'baseline';
  return true;
}

export const methodsFor = (sense: string) => methods.filter((method) => mayGoTogether(sense, method, 'last'));
export const accumulationsFor = (sense: string, method: string) =>
  accumulations.filter((accumulation) => mayGoTogether(sense, method, accumulation));

/** After another sense or method: what no longer goes with it becomes the first that does. */
export function mended(typed: TypedSheet): TypedSheet {
  const method = methodsFor(typed.sense).find((one) => one === typed.method) ?? methodsFor(typed.sense)[0] ?? 'ratio';
  const may = accumulationsFor(typed.sense, method);
  const accumulation = may.find((one) => one === typed.accumulation) ?? may[0] ?? 'last';
  return { ...typed, method, accumulation };
}

export function typedFrom(indicator: Indicator, write: (value: number) => string): TypedSheet {
  const written = (value: unknown) => (typeof value === 'number' ? write(value) : ((value as string | null) ?? ''));
  return Object.fromEntries(sheetFields.map((field) => [field, written(indicator[field])])) as TypedSheet;
}

export const emptySheet: TypedSheet = {
  code: '',
  name: '',
  definition: '',
  formula: '',
  source: '',
  level: 'product',
  dimension: 'effectiveness',
  frequency: 'year',
  sense: 'ascending',
  method: 'ratio',
  accumulation: 'sum',
  light_profile: '',
  weight: '',
  tolerance: '',
  baseline: '',
  baseline_on: '',
  term_target: '',
};

const isNumber = (field: SheetField) => (numbers as readonly string[]).includes(field);
const mayBeEmpty = (field: SheetField) => isNumber(field) || field === 'baseline_on' || field === 'light_profile';

export function wrongNumbers(typed: TypedSheet, language: Language): SheetField[] {
  return numbers.filter((field) => typed[field].trim() !== '' && parseNumber(typed[field], language) === null);
}

function meantBy(typed: TypedSheet, field: SheetField, language: Language): string | number | null {
  const text = typed[field].trim();
  if (mayBeEmpty(field) && text === '') return null;
  return isNumber(field) ? parseNumber(text, language) : text;
}

export type SheetChange = Omit<EditIndicator, 'version' | 'reason'>;

/** Only what differs from the sheet as it was read. */
export function changeOf(typed: TypedSheet, before: Indicator, language: Language): SheetChange {
  const changed = sheetFields.filter((field) => meantBy(typed, field, language) !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, meantBy(typed, field, language)])) as SheetChange;
}

export function sheetFrom(typed: TypedSheet, measure: string, language: Language): IndicatorSheet {
  const said = sheetFields.map((field) => [field, meantBy(typed, field, language)] as const);
  const given = Object.fromEntries(said.filter(([, value]) => value !== null && value !== ''));
  return { ...given, ...(measure !== '' && { measure }) } as IndicatorSheet;
}

/** Fields in which somebody else said something else meanwhile. */
export function disputed(change: SheetChange, before: Indicator, now: Indicator): SheetField[] {
  const fields = Object.keys(change) as SheetField[];
  return fields.filter((field) => now[field] !== before[field] && now[field] !== change[field]);
}
