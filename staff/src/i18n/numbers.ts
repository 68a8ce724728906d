// Numbers as people of each language write and read them.
import type { Language } from './language';

/** What stands where there is no figure. */
export const nothing = '—';

const noBreak = '\u00a0';

const formatOf = (language: Language, decimals: [least: number, most: number]) =>
  new Intl.NumberFormat(language === 'pt' ? 'pt-BR' : language, {
    minimumFractionDigits: decimals[0],
    maximumFractionDigits: decimals[1],
  });

export interface Numbers {
  /** At most six decimals: an indicator's value. */
  value: (value: number | null | undefined) => string;
  /** At most two: what is compared at a glance. */
  brief: (value: number | null | undefined) => string;
  /** Always two decimals, without the sign: for columns whose head says %. */
  hundredths: (value: number | null | undefined) => string;
  /** The same with its sign: points ahead or behind. */
  signed: (value: number | null | undefined) => string;
  percent: (value: number | null | undefined) => string;
  count: (value: number) => string;
}

export function numbersOf(language: Language): Numbers {
  const [free, two, whole] = [formatOf(language, [0, 6]), formatOf(language, [2, 2]), formatOf(language, [0, 0])];
  const short = formatOf(language, [0, 2]);
  const hundredths = (value: number | null | undefined) => (value == null ? nothing : two.format(value));
  return {
    value: (value) => (value == null ? nothing : free.format(value)),
    brief: (value) => (value == null ? nothing : short.format(value)),
    hundredths,
    signed: (value) => `${value != null && value > 0 ? '+' : ''}${hundredths(value).replace('-', '−')}`,
    percent: (value) => (value == null ? nothing : `${hundredths(value)}${language === 'en' ? '' : noBreak}%`),
    count: (value) => whole.format(value),
  };
}

const groupedOnly = { comma: /^[+-]?\d{1,3}(\.\d{3})+$/, point: /^[+-]?\d{1,3}(,\d{3})+$/ };

/** Reads what somebody typed: `1.234,5`, `1234.5`, `1 234,5`. `null` when it is no number. */
export function parseNumber(text: string, language: Language): number | null {
  const compact = text.replace(/[\s\u00a0\u202f']/g, '');
  const decimal = decimalMark(compact, language);
  const group = decimal === ',' ? '.' : ',';
  const plain = compact.replaceAll(group, '').replace(decimal, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return Number(plain);
}

function decimalMark(text: string, language: Language): ',' | '.' {
  const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
  const usual = language === 'en' ? '.' : ',';
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  if (comma >= 0) return usual === '.' && groupedOnly.point.test(text) ? '.' : ',';
  if (point >= 0) return usual === ',' && groupedOnly.comma.test(text) ? ',' : '.';
  return usual;
}
