import type { BilingualText } from '@ra-quan/shared/model';
import { elsewhere, type Pieces } from './crossing';
import { largestRemainder } from './largest-remainder';

/** How a figure came onto the units it is shown on: as it is, by shares, or not at all. */
export const boundaries = ['exact', 'estimated', 'not-comparable'] as const;
export type Boundary = (typeof boundaries)[number];

/** Each as pages and exports say it. */
export const boundaryNames: Readonly<Record<Boundary, BilingualText>> = {
  exact: { vi: 'chính xác', en: 'exact' },
  estimated: { vi: 'ước theo địa giới', en: 'estimated on these boundaries' },
  'not-comparable': { vi: 'không quy đổi được', en: 'not comparable' },
};

/** The less certain of two. */
export function vaguer(left: Boundary, right: Boundary): Boundary {
  return boundaries.indexOf(left) >= boundaries.indexOf(right) ? left : right;
}

/** A figure on the units of another day; `null` where it cannot be restated. */
export interface Restated {
  readonly value: number | null;
  readonly boundary: Boundary;
}

/** What a unit reported (persons), with its pieces on the units of the day asked for. A unit that reported nothing is left out: missing is not zero. */
export interface Reported {
  readonly unitId: number;
  readonly value: number;
  readonly pieces: Pieces;
}

/**
 * Restates counts on the units of a day, added up by group (the unit itself, its province, the country).
 * A unit whose pieces all lie in one group goes there as a whole and exactly, known shares or not; one that is parted between groups goes by its
 * shares (whole persons, largest remainder) and marks both as estimated; without shares both are not comparable, never silently.
 * @param groupOf the group of a unit of that day; `undefined` leaves it out
 */
export function restate<Group>(reports: readonly Reported[], groupOf: (unitId: number) => Group | undefined): Map<Group, Restated> {
  const groups = new Map<Group, { value: number; boundary: Boundary }>();
  const add = (group: Group, value: number, boundary: Boundary) => {
    const before = groups.get(group) ?? { value: 0, boundary: 'exact' };
    groups.set(group, { value: before.value + value, boundary: vaguer(before.boundary, boundary) });
  };
  const placeOf = (target: number) => (target === elsewhere ? undefined : groupOf(target));
  for (const { value, pieces } of reports) {
    const targets = [...pieces.shares.keys()].sort((a, b) => a - b);
    const among = new Set(targets.map(placeOf));
    if (among.size === 1) {
      const [only] = among;
      if (only !== undefined) add(only, value, pieces.sure ? 'exact' : 'estimated');
      continue;
    }
    const counts = partsOf(value, targets, pieces);
    targets.forEach((target, index) => {
      const group = placeOf(target);
      if (group !== undefined) add(group, counts?.[index] ?? 0, counts ? 'estimated' : 'not-comparable');
    });
  }
  return new Map(
    [...groups].map(([group, { value, boundary }]) => [group, { value: boundary === 'not-comparable' ? null : value, boundary }]),
  );
}

/** The whole persons of each piece in the order of the targets; `null` where a share is not known. */
function partsOf(value: number, targets: readonly number[], pieces: Pieces): readonly number[] | null {
  const shares = targets.map((target) => pieces.shares.get(target) ?? null);
  const known = shares.filter((share) => share !== null);
  return known.length < shares.length ? null : largestRemainder(value, known);
}
