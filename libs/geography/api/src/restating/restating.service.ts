import { Injectable } from '@nestjs/common';
import { type Fraction, type Pieces, type UnitLife } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';
import { CrosswalkReader } from './crosswalk.reader';
import { exceptions, heirs, mapDays } from './restating.sql';

/** Keeps, for each day on which the map changed, where every unit's figures belong on the units of that day. */
@Injectable()
export class RestatingService {
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
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('restating'))`);
    await manager.query(mapDays);
    const found = (await nearest(manager, day))!;
    if (found.built) return found;
    const { crosswalk, units } = await this.crosswalks.read(manager);
    await storeLinks(manager, found.day, units, crosswalk.onUnitsOf(found.day));
    await manager.query(heirs, [found.day]);
    await manager.query(exceptions, [found.day]);
    await manager.query(
      'UPDATE geography.map_day SET built = true, has_exceptions = EXISTS (SELECT 1 FROM geography.restating_exception e WHERE e.day = $1) WHERE map_day.day = $1',
      [found.day],
    );
    return (await nearest(manager, day))!;
  }
}

/** A day on which the map changed. */
export interface MapDay {
  readonly day: Day;
  readonly built: boolean;
  /** Communes went elsewhere than the sums of their province. */
  readonly hasExceptions: boolean;
}

async function nearest(manager: EntityManager, day: Day): Promise<MapDay | undefined> {
  const [found] = await manager.query<MapDay[]>(
    `SELECT day::text AS day, built, has_exceptions AS "hasExceptions" FROM geography.map_day ORDER BY day > $1, abs(day - $1::date) LIMIT 1`,
    [day],
  );
  return found;
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

async function storeLinks(
  manager: EntityManager,
  day: Day,
  units: readonly UnitLife[],
  pieces: ReadonlyMap<number, Pieces>,
): Promise<void> {
  const rows = units
    .filter((unit) => !inForce(unit, day))
    .flatMap(({ id }) => {
      const { shares, sure } = pieces.get(id)!;
      const { weights, total } = weightsOf([...shares.values()]);
      return [...shares.keys()].map((to, index) => ({ id, to, weight: weights[index]!, total, pieces: shares.size, sure }));
    });
  await manager.query(
    `INSERT INTO geography.restating_link (day, from_unit_id, to_unit_id, weight, total, pieces, sure)
     SELECT $1, * FROM unnest($2::int[], $3::int[], $4::numeric[], $5::numeric[], $6::smallint[], $7::boolean[])`,
    [
      day,
      rows.map(({ id }) => id),
      rows.map(({ to }) => to),
      rows.map(({ weight }) => weight),
      rows.map(({ total }) => total),
      rows.map(({ pieces }) => pieces),
      rows.map(({ sure }) => sure),
    ],
  );
}
