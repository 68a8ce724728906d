// What a figure would give, shown while it is typed. A preview: the server's exact arithmetic decides.
import type { Indicator, LightBand, LightProfile, LightView } from '@/api/contract';

export type Sheet = Pick<Indicator, 'sense' | 'method' | 'baseline' | 'tolerance'>;

/** Half up to two decimals, on the shortest decimal writing so that 89.995 does not fall below itself. */
export function rounded(value: number): number {
  return Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e2`))}e-2`);
}

function ratioOf({ method, baseline, sense }: Sheet, target: number, actual: number): number | null {
  switch (method) {
    case 'inverse':
      return actual <= 0 ? 100 : (100 * target) / actual;
    case 'mirror':
      return target === 0 ? null : 100 * (2 - actual / target);
    case 'baseline':
      return baseline === null || baseline === target ? null : (100 * (actual - baseline)) / (target - baseline);
    case 'binary':
      return (sense === 'descending' ? actual <= target : actual >= target) ? 100 : 0;
    default:
      return target === 0 ? null : (100 * actual) / target;
  }
}

/** Of one period alone, in percent; `null` when the rule gives no number. */
export function complianceOf(sheet: Sheet, target: number | null, actual: number | null): number | null {
  if (target === null || actual === null) return null;
  if (sheet.sense === 'maintain') return Math.abs(actual - target) <= (sheet.tolerance ?? 0) ? 100 : 0;
  const ratio = ratioOf(sheet, target, actual);
  return ratio === null ? null : rounded(Math.max(0, ratio));
}

const isIn = (band: LightBand, value: number) =>
  (band.is_lower_included ? value >= band.lower : value > band.lower) &&
  (band.upper === null || (band.is_upper_included ? value <= band.upper : value < band.upper));

const shapes = { green: 'circle', yellow: 'triangle', red: 'square' } as const;

/** The light of a compliance; for profiles of tolerance, of the distance between actual and target. */
export function lightOf(
  profile: LightProfile,
  compliance: number | null,
  target: number | null,
  actual: number | null,
): Pick<LightView, 'light' | 'word' | 'shape'> | null {
  if (profile.style === 'bands') {
    const band = compliance === null ? undefined : profile.bands.find((found) => isIn(found, compliance));
    return band ? { light: band.light, word: band.word, shape: band.shape } : null;
  }
  if (!target || actual === null) return null;
  const distance = rounded((100 * Math.abs(actual - target)) / Math.abs(target));
  const light =
    distance <= (profile.green_tolerance ?? 0)
      ? 'green'
      : distance <= (profile.yellow_tolerance ?? 0)
        ? 'yellow'
        : 'red';
  return { light, word: '', shape: shapes[light] };
}
