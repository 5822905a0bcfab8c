import type { Id, Whole } from '@ra-quan/shared/model';
import type { Status } from '@ra-quan/figures/model';

/** The base that a published multiple implies: 24.000 items "gấp 1,3 lần" → about 18.460. A derived number, to be marked so. @planned */
export function impliedBase(value: number, times: number): { readonly value: number; readonly origin: 'derived' } {
  return { value: Math.round(value / times), origin: 'derived' };
}

/** A whole and what its named parts explain of it; the rest is said, never added twice. */
export interface Remainder {
  readonly whole: Whole;
  readonly explained: Whole;
  readonly rest: Whole;
}

/** Launch days within a wave total: 62.522 = 24.704 + 30.269 + 7.549 on other days. */
export function remainderOf(whole: number, parts: readonly number[]): Remainder {
  const explained = parts.reduce((sum, part) => sum + part, 0);
  return { whole, explained, rest: whole - explained };
}

/** What may serve as a base: an estimate ("ước") never, where an actual of the same indicator and year exists. */
export function usableBases<Base extends { readonly indicatorId: Id; readonly from: string; readonly to: string; readonly status: Status }>(
  bases: readonly Base[],
): Base[] {
  const yearOf = ({ to }: Base) => new Date(Date.parse(to) - 86_400_000).getUTCFullYear();
  const hasActual = (estimate: Base) =>
    bases.some((other) => other.status !== 'estimated' && other.indicatorId === estimate.indicatorId && yearOf(other) === yearOf(estimate));
  return bases.filter((base) => base.status !== 'estimated' || !hasActual(base));
}
