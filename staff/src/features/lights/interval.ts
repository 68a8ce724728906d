import type { LightBand } from '@/api/contract';
import type { Texts } from '@/i18n/texts';

/** "de 70 a menos de 90": what belongs to a band, without the brackets of mathematics. */
export function intervalOf(band: LightBand, { t, value }: Pick<Texts, 't' | 'value'>, sign = ''): string {
  const number = (edge: number) => `${sign}${value(edge)} %`;
  const [low, high] = [number(band.lower), band.upper === null ? '' : number(band.upper)];
  const isFromZero = band.lower === 0 && band.is_lower_included;
  if (band.upper === null) return t(band.is_lower_included ? 'staff.profiles.from' : 'staff.profiles.over', { low });
  if (isFromZero) return t(band.is_upper_included ? 'staff.profiles.up_to' : 'staff.profiles.below', { high });
  const lower = band.is_lower_included ? 'from' : 'over';
  return t(`staff.profiles.${lower}_${band.is_upper_included ? 'up_to' : 'below'}`, { low, high });
}

/** Where each band ends and whether it holds its end; the next begins there. What people type. */
export interface Edge {
  light: LightBand['light'];
  shape: LightBand['shape'];
  word: string;
  /** Empty for the last. */
  upper: string;
  isUpperIncluded: boolean;
}

export const edgesOf = (bands: LightBand[]): Edge[] =>
  bands.map((band) => ({
    light: band.light,
    shape: band.shape,
    word: band.word,
    upper: band.upper === null ? '' : String(band.upper),
    isUpperIncluded: band.is_upper_included,
  }));

/** From ends to whole bands: each begins where the one before ended, so that no gap or overlap can be typed. */
export function bandsOf(edges: Edge[], parse: (text: string) => number | null): LightBand[] {
  return edges.map((edge, index) => {
    const before = edges[index - 1];
    const isLast = index === edges.length - 1;
    return {
      light: edge.light,
      shape: edge.shape,
      word: edge.word.trim(),
      lower: before ? (parse(before.upper) ?? 0) : 0,
      is_lower_included: before ? !before.isUpperIncluded : true,
      upper: isLast ? null : (parse(edge.upper) ?? 0),
      is_upper_included: !isLast && edge.isUpperIncluded,
    };
  });
}
