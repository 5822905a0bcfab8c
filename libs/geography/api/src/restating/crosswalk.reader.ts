import { Injectable } from '@nestjs/common';
import { Crosswalk, type CrosswalkStep, type UnitLife } from '@ra-quan/geography/model';
import type { EntityManager } from 'typeorm';

const lives = `
  SELECT unit.id, unit.started_on::text AS "startedOn", unit.ended_on::text AS "endedOn", counted.persons AS population
  FROM geography.unit LEFT JOIN LATERAL (
    SELECT unit_population.persons FROM geography.unit_population WHERE unit_population.unit_id = unit.id AND unit_population.person_group = 'all'
    ORDER BY unit_population.counted_on DESC LIMIT 1) AS counted ON true`;
const steps = `
  SELECT from_unit_id AS "from", to_unit_id AS "to", effective_on::text AS "effectiveOn", whole, share::float8 AS share FROM geography.succession ORDER BY id`;

/** The whole crosswalk as it stands. */
@Injectable()
export class CrosswalkReader {
  async read(manager: EntityManager): Promise<{ readonly crosswalk: Crosswalk; readonly units: readonly UnitLife[] }> {
    const units = await manager.query<UnitLife[]>(lives);
    return { crosswalk: new Crosswalk(units, await manager.query<CrosswalkStep[]>(steps)), units };
  }
}
