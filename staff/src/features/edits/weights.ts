// Weights of siblings in hundredths, so that a sum is a sum: they add to exactly a whole or are all empty. The whole is
// 100.00; where a plan's weights are absolute, what stands above weighs.
import type { ContentRow, Plan } from '@/api/contract';
import type { Tree } from './content';

export const full = 100_00;

export type WeightScale = Plan['settings']['weight_scale'];

export const toHundredths = (weight: number | null) => (weight === null ? null : Math.round(weight * 100));
export const fromHundredths = (weight: number | null) => (weight === null ? null : weight / 100);

export const sumOf = (weights: readonly (number | null)[]) => weights.reduce<number>((sum, one) => sum + (one ?? 0), 0);
/** What is still to be given; below nothing when too much was. */
export const remainderOf = (weights: readonly (number | null)[], whole = full) => whole - sumOf(weights);

export function mayStand(weights: readonly (number | null)[], whole = full): boolean {
  if (weights.every((one) => one === null)) return true;
  return weights.every((one) => one !== null && one >= 0) && remainderOf(weights, whole) === 0;
}

/** Equal parts; the first ones take the hundredths that are left over. */
export function equalWeights(count: number, whole = full): number[] {
  const part = Math.floor(whole / count);
  return Array.from({ length: count }, (_, index) => part + (index < whole - part * count ? 1 : 0));
}

/** In the proportions given, to exactly the whole: the largest remainders take what rounding leaves. */
export function scaledWeights(weights: readonly (number | null)[], whole = full): number[] {
  const sum = sumOf(weights);
  if (sum <= 0) return equalWeights(weights.length, whole);
  const exact = weights.map((one) => ((one ?? 0) * whole) / sum);
  const parts = exact.map(Math.floor);
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  order.sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of order.slice(0, whole - sumOf(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** Gives what remains (or takes what is too much) at one of them; nothing when it would fall below nothing. */
export function withRemainderAt(
  weights: readonly (number | null)[],
  at: number,
  whole = full,
): (number | null)[] | null {
  const given = (weights[at] ?? 0) + remainderOf(weights, whole);
  return given < 0 ? null : weights.map((one, index) => (index === at ? given : (one ?? 0)));
}

/** What the weights below this one add to. */
export const wholeBelow = (scale: WeightScale, parent: ContentRow | null) =>
  scale === 'absolute' ? (toHundredths(parent?.weight ?? null) ?? full) : full;

/** What stands below an absolute weight adds to it: all of it anew, in its proportions. Empty weights stay empty. */
export function sharedBelow(tree: Tree, id: string, weight: number | null): [row: ContentRow, weight: number][] {
  const children = tree.get(id) ?? [];
  const weights = children.map((row) => toHundredths(row.weight));
  if (weights.length === 0 || weights.some((one) => one === null)) return [];
  const shared = scaledWeights(weights, weight ?? full);
  return children.flatMap((row, index) => {
    const part = shared[index] ?? 0;
    return [[row, part] as [ContentRow, number], ...sharedBelow(tree, row.id, part)];
  });
}
