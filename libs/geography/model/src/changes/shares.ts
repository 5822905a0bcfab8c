import { fraction } from '../restating/fraction';
import { largestRemainder } from '../restating/largest-remainder';
import type { ShareMethod } from '../unit';

/** Shares are kept with eight decimals. */
const parts = 100_000_000;

/** What a person or a file may ask for where shares are not stated. */
export const shareWishes = ['population', 'equal', 'none'] as const;
export type ShareWish = (typeof shareWishes)[number];

export interface Shares {
  readonly shares: readonly (number | null)[];
  readonly method: ShareMethod | null;
}

/** Weights as shares that add up to 1 exactly, with eight decimals. */
export function inProportionTo(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => fraction(BigInt(weight), BigInt(sum)));
  return largestRemainder(parts, shares).map((part) => part / parts);
}

/**
 * Shares of a split unit for which nobody stated any: in proportion to the persons of its successors (an approximation: how many of them came from
 * this unit is not known), in equal parts (also where a successor's population is not known), or none.
 */
export function sharesFor(wish: ShareWish, populations: readonly (number | null)[]): Shares {
  if (wish === 'none') return { shares: populations.map(() => null), method: null };
  const known = populations.filter((persons) => persons !== null && persons > 0) as number[];
  if (wish === 'population' && known.length === populations.length) return { shares: inProportionTo(known), method: 'population' };
  return { shares: inProportionTo(populations.map(() => 1)), method: 'equal' };
}
