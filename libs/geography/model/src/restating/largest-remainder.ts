import type { Fraction } from './fraction';

/**
 * Splits a count by shares into whole persons that add up to it exactly: everybody gets the whole part of what is due, and what is left goes to
 * the largest remainders (Hamilton's method); among equals to the one named first.
 * @param shares add up to 1
 */
export function largestRemainder(count: number, shares: readonly Fraction[]): number[] {
  const due = shares.map(({ n, d }) => ({ floor: (BigInt(count) * n) / d, rest: { n: (BigInt(count) * n) % d, d } }));
  let left = BigInt(count) - due.reduce((sum, { floor }) => sum + floor, 0n);
  const counts = due.map(({ floor }) => floor);
  const byRemainder = due.map((_, index) => index).sort((a, b) => larger(due[b]!.rest, due[a]!.rest) || a - b);
  for (const index of byRemainder) {
    if (left <= 0n) break;
    counts[index] = counts[index]! + 1n;
    left -= 1n;
  }
  return counts.map(Number);
}

const larger = (left: { n: bigint; d: bigint }, right: { n: bigint; d: bigint }): number => {
  const difference = left.n * right.d - right.n * left.d;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};
