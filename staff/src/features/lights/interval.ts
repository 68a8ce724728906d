import type { LightBand } from '@/api/contract';

/** "[70; 90)": what belongs to a band, as it is written in the rules. */
export function intervalOf(band: LightBand, number: (value: number) => string, sign = ''): string {
  const low = `${band.is_lower_included ? '[' : '('}${sign}${number(band.lower)}`;
  return band.upper === null
    ? `${low}; ∞)`
    : `${low}; ${sign}${number(band.upper)}${band.is_upper_included ? ']' : ')'}`;
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
