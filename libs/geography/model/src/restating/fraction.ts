/** An exact share: `n` of `d` equal parts, in lowest terms, so that composing reorganisations loses nothing. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const divisor = (left: bigint, right: bigint): bigint => (right === 0n ? left : divisor(right, left % right));

/** @throws RangeError when `d` is not positive or `n` is negative */
export function fraction(n: bigint, d: bigint): Fraction {
  if (d <= 0n || n < 0n) throw new RangeError(`${n}/${d} is not a share`);
  const common = divisor(n, d) || 1n;
  return { n: n / common, d: d / common };
}

export const whole: Fraction = { n: 1n, d: 1n };

export const plus = (left: Fraction, right: Fraction): Fraction => fraction(left.n * right.d + right.n * left.d, left.d * right.d);
export const times = (left: Fraction, right: Fraction): Fraction => fraction(left.n * right.n, left.d * right.d);

/** A share as it is stored, with at most 8 decimals, without going through binary fractions: `0.3` is 3/10. */
export function fractionOf(share: number): Fraction {
  return fraction(BigInt(Math.round(share * 1e8)), 100_000_000n);
}
