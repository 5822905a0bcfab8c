import type { Day } from '@ra-quan/shared/model';
import { fractionOf, plus, times, whole, type Fraction } from './fraction';

/** A unit's life: the land it stands for never changes in it (a unit that is merged or split ends, and others begin). */
export interface UnitLife {
  readonly id: number;
  readonly startedOn: Day;
  /** First day it is no more; `null` while it is. */
  readonly endedOn: Day | null;
  /** Persons, where known: what a unit counts for when figures go back over a merger. */
  readonly population: number | null;
}

/** One step of the crosswalk: (a part of) `from`, which ended that day, became (a part of) `to`, which began that day. */
export interface CrosswalkStep {
  readonly from: number;
  readonly to: number;
  readonly effectiveOn: Day;
  /** `null`: not known. */
  readonly whole: boolean | null;
  /** The part of `from` that went over, 0–1; `null`: not known. */
  readonly share: number | null;
}

/**
 * Where a unit's figures belong on another day: the units of that day with the share of each, which add up to 1. A share is `null` where it is not
 * known. Several pieces that meet again in one unit are one whole piece.
 */
export interface Pieces {
  readonly shares: ReadonlyMap<number, Fraction | null>;
  /** Whether the crosswalk says that these are all the pieces; otherwise they are what is most likely. */
  readonly sure: boolean;
}

/** Stands for the part of a unit of which it is not said where it went. */
export const elsewhere = 0;

const inOnePiece = (id: number, sure = true): Pieces => ({ shares: new Map([[id, whole]]), sure });

/** Finds, for any unit that ever was, its pieces on the units of a day, forward and back in time. Nothing is joined by code or name. */
export class Crosswalk {
  private readonly lives: ReadonlyMap<number, UnitLife>;
  private readonly after = new Map<number, CrosswalkStep[]>();
  private readonly before = new Map<number, CrosswalkStep[]>();

  constructor(units: readonly UnitLife[], steps: readonly CrosswalkStep[]) {
    this.lives = new Map(units.map((unit) => [unit.id, unit]));
    for (const step of steps) {
      this.after.set(step.from, [...(this.after.get(step.from) ?? []), step]);
      this.before.set(step.to, [...(this.before.get(step.to) ?? []), step]);
    }
  }

  /** The pieces of every unit, by unit, on the units of a day; empty where the chain breaks off. */
  onUnitsOf(day: Day): Map<number, Pieces> {
    const found = new Map<number, Pieces>();
    for (const id of this.lives.keys()) this.pieces(id, day, found);
    return found;
  }

  /** The pieces of some units only. */
  piecesOf(ids: readonly number[], day: Day): Map<number, Pieces> {
    const found = new Map<number, Pieces>();
    return new Map(ids.map((id) => [id, this.pieces(id, day, found)]));
  }

  private pieces(id: number, day: Day, found: Map<number, Pieces>): Pieces {
    const known = found.get(id);
    if (known) return known;
    const life = this.lives.get(id);
    const pieces = life ? this.follow(life, day, found) : { shares: new Map<number, Fraction>(), sure: false };
    found.set(id, pieces);
    return pieces;
  }

  private follow(life: UnitLife, day: Day, found: Map<number, Pieces>): Pieces {
    if (life.startedOn > day) return compose(this.backward(life.id), (id) => this.pieces(id, day, found));
    if (life.endedOn !== null && life.endedOn <= day)
      return compose(forward(this.after.get(life.id) ?? []), (id) => this.pieces(id, day, found));
    return inOnePiece(life.id);
  }

  /**
   * A unit's figures on what it was made of: by the persons that each predecessor brought along (its population × the part of it that came).
   * With a single predecessor there is nothing to share.
   */
  private backward(id: number): Pieces {
    const steps = this.before.get(id) ?? [];
    const sure = steps.every((step) => step.whole !== null);
    if (steps.length === 1) return inOnePiece(steps[0]!.from, sure);
    const brought = steps.map(({ from, share, whole: all }) => {
      const persons = this.lives.get(from)?.population ?? null;
      const part = all ? whole : share === null ? null : fractionOf(share);
      return persons === null || part === null ? null : times(part, { n: BigInt(persons), d: 1n });
    });
    const ids = steps.map(({ from }) => from);
    return { shares: inProportion(ids, brought), sure };
  }
}

/** What a unit became: one successor gets all of it; several share it by their shares, which must all be known. */
function forward(steps: readonly CrosswalkStep[]): Pieces {
  const [only] = steps;
  if (only && steps.length === 1 && only.whole !== false) return inOnePiece(only.to, only.whole === true);
  const listed = steps.length === 1 ? [only!.to, elsewhere] : steps.map(({ to }) => to);
  const shares = listed.map((_, index) => steps[index]?.share ?? null);
  return {
    shares: inProportion(
      listed,
      shares.map((share) => (share === null ? null : fractionOf(share))),
    ),
    sure: true,
  };
}

function inProportion(ids: readonly number[], weights: readonly (Fraction | null)[]): Map<number, Fraction | null> {
  const known = weights.filter((weight) => weight !== null);
  const sum = known.reduce((total, weight) => plus(total, weight), { n: 0n, d: 1n } as Fraction);
  const usable = known.length === weights.length && sum.n > 0n;
  return new Map(ids.map((id, index) => [id, usable ? times(weights[index]!, { n: sum.d, d: sum.n }) : null]));
}

/** The pieces of pieces: two reorganisations as one. What is not known stays not known, unless all of it meets again in one unit. */
export function compose(first: Pieces, next: (id: number) => Pieces): Pieces {
  const sums = new Map<number, Fraction | null>();
  let { sure } = first;
  for (const [middle, share] of first.shares) {
    const onwards = middle === elsewhere ? inOnePiece(elsewhere) : next(middle);
    sure &&= onwards.sure;
    for (const [to, rest] of onwards.shares) {
      const piece = share === null || rest === null ? null : times(share, rest);
      const before = sums.get(to);
      sums.set(to, before === undefined ? piece : before === null || piece === null ? null : plus(before, piece));
    }
  }
  const [only] = sums.keys();
  return { shares: sums.size === 1 ? new Map([[only!, whole]]) : sums, sure };
}
