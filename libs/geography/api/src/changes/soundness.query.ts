import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

const orphans = `
  SELECT v.name, count(*) OVER ()::int AS count FROM geography.unit_version v
  WHERE v.parent_id IS NOT NULL AND v.valid_from <= $1 AND (v.valid_to IS NULL OR $1 < v.valid_to) AND NOT EXISTS (
    SELECT 1 FROM geography.unit_version p WHERE p.unit_id = v.parent_id AND p.valid_from <= $1 AND (p.valid_to IS NULL OR $1 < p.valid_to)) LIMIT 1`;
const archipelagos = `
  SELECT count(*)::int AS count FROM geography.unit_version v WHERE v.name ~ ' (Hoàng Sa|Trường Sa)$' AND v.valid_from <= $1 AND (v.valid_to IS NULL OR $1 < v.valid_to)`;

/** A unit without a parent on a day, and how many there are; nothing where all have one. */
export async function orphanOn(manager: EntityManager, day: Day): Promise<{ readonly name: string; readonly count: number } | undefined> {
  return (await manager.query<{ name: string; count: number }[]>(orphans, [day]))[0];
}

/** How many of Hoàng Sa and Trường Sa stand on a day. */
export async function archipelagosOn(manager: EntityManager, day: Day): Promise<number> {
  return (await manager.query<[{ count: number }]>(archipelagos, [day]))[0].count;
}
