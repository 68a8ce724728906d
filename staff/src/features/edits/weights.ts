// Weights of siblings in hundredths, so that a sum is a sum: they add to exactly 100.00 or are all empty.

export const whole = 100_00;

export const toHundredths = (weight: number | null) => (weight === null ? null : Math.round(weight * 100));
export const fromHundredths = (weight: number | null) => (weight === null ? null : weight / 100);

export const sumOf = (weights: readonly (number | null)[]) => weights.reduce<number>((sum, one) => sum + (one ?? 0), 0);
/** What is still to be given; below nothing when too much was. */
export const remainderOf = (weights: readonly (number | null)[]) => whole - sumOf(weights);

export function mayStand(weights: readonly (number | null)[]): boolean {
  if (weights.every((one) => one === null)) return true;
  return weights.every((one) => one !== null && one >= 0) && remainderOf(weights) === 0;
}

/** Equal parts; the first ones take the hundredths that are left over. */
export function equalWeights(count: number): number[] {
  const part = Math.floor(whole / count);
  return Array.from({ length: count }, (_, index) => part + (index < whole - part * count ? 1 : 0));
}

/** In the proportions given, to exactly the whole: the largest remainders take what rounding leaves. */
export function scaledWeights(weights: readonly (number | null)[]): number[] {
  const sum = sumOf(weights);
  if (sum <= 0) return equalWeights(weights.length);
  const exact = weights.map((one) => ((one ?? 0) * whole) / sum);
  const parts = exact.map(Math.floor);
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  order.sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of order.slice(0, whole - sumOf(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** Gives what remains (or takes what is too much) at one of them; nothing when it would fall below nothing. */
export function withRemainderAt(weights: readonly (number | null)[], at: number): (number | null)[] | null {
  const given = (weights[at] ?? 0) + remainderOf(weights);
  return given < 0 ? null : weights.map((one, index) => (index === at ? given : (one ?? 0)));
}
