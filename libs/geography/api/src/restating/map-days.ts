import { Injectable } from '@nestjs/common';
import { type Fraction, type Pieces, type UnitLife } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { CrosswalkReader } from './crosswalk.reader';
import { fillMapDay, holdMapDays, nearest, type MapDay, type RestatingLink } from './restating.writes';

/** Keeps, for each day on which the map changed, where every unit's figures belong on the units of that day. */
@Injectable()
export class MapDays {
  constructor(
    private readonly database: DataSource,
    private readonly crosswalks: CrosswalkReader,
  ) {}

  /**
   * The map day that stands for a day (the last change of the map on or before it), its links ready to be joined.
   * Links are made when a day is first asked for and forgotten when the catalogue changes.
   */
  async mapDayOf(day: Day): Promise<MapDay> {
    const found = await nearest(this.database.manager, day);
    if (found?.built) return found;
    return this.database.transaction((manager) => this.build(manager, day));
  }

  private async build(manager: EntityManager, day: Day): Promise<MapDay> {
    await holdMapDays(manager);
    const found = (await nearest(manager, day))!;
    if (found.built) return found;
    const { crosswalk, units } = await this.crosswalks.read(manager);
    await fillMapDay(manager, found.day, linksOf(found.day, units, crosswalk.onUnitsOf(found.day)));
    return (await nearest(manager, day))!;
  }
}

const inForce = ({ startedOn, endedOn }: UnitLife, day: Day) => startedOn <= day && (endedOn === null || day < endedOn);

/** Shares as whole weights of one total, so that SQL parts counts exactly as the pure function does. */
function weightsOf(shares: readonly (Fraction | null)[]): { readonly weights: readonly (string | null)[]; readonly total: string | null } {
  const known = shares.filter((share) => share !== null);
  if (known.length < shares.length) return { weights: shares.map(() => null), total: null };
  const total = known.reduce((product, { d }) => (product * d) / greatestDivisor(product, d), 1n);
  return { weights: known.map(({ n, d }) => String((n * total) / d)), total: String(total) };
}

const greatestDivisor = (left: bigint, right: bigint): bigint => (right === 0n ? left : greatestDivisor(right, left % right));

/** The pieces of every unit that is not of that day, as rows. */
function linksOf(day: Day, units: readonly UnitLife[], pieces: ReadonlyMap<number, Pieces>): RestatingLink[] {
  return units
    .filter((unit) => !inForce(unit, day))
    .flatMap(({ id }) => {
      const { shares, sure } = pieces.get(id)!;
      const { weights, total } = weightsOf([...shares.values()]);
      return [...shares.keys()].map((to, index) => ({ from: id, to, weight: weights[index]!, total, pieces: shares.size, sure }));
    });
}
