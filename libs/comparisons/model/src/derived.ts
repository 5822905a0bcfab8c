import type { Status } from '@ra-quan/figures/model';
import { addDays, type Day, type Id, type Whole } from '@ra-quan/shared/model';

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

/** A stated number that might serve as a base. */
interface PossibleBase {
  readonly indicatorId: Id;
  readonly from: Day;
  readonly to: Day;
  readonly status: Status;
}

/** The actual of the same indicator and year that takes the place of an estimate ("ước"): the last one; nothing where there is none, or it is no estimate. */
export function actualInstead<Base extends PossibleBase>(base: PossibleBase, others: readonly Base[]): Base | undefined {
  if (base.status !== 'estimated') return undefined;
  const yearOf = ({ to }: PossibleBase) => addDays(to, -1).slice(0, 4);
  return others
    .filter((other) => other.status !== 'estimated' && other.indicatorId === base.indicatorId && yearOf(other) === yearOf(base))
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0];
}

/** What may serve as a base: an estimate never, where an actual exists. */
export function usableBases<Base extends PossibleBase>(bases: readonly Base[]): Base[] {
  return bases.filter((base) => !actualInstead(base, bases));
}
