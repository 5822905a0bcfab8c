import type { Follower } from '@ra-quan/geography/api';
import { inForceOn } from '@ra-quan/geography/api';
import type { Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';

/** How many figures lie on these units, reported or stated. */
export async function figuresOn(manager: EntityManager, unitIds: readonly number[]): Promise<number> {
  if (unitIds.length === 0) return 0;
  const [{ count }] = await manager.query<[{ count: number }]>(
    'SELECT count(*)::int AS count FROM figures.observation_cell WHERE observation_cell.unit_id = ANY ($1::int[]) AND observation_cell.value IS NOT NULL',
    [unitIds],
  );
  return count;
}

/** Whether a ceremony has figures. */
export async function hasFigures(manager: EntityManager, eventId: number): Promise<boolean> {
  const [{ found }] = await manager.query<[{ found: boolean }]>(
    `SELECT EXISTS (SELECT 1 FROM figures.result_sheet AS sheet JOIN figures.observation_cell AS cell ON cell.sheet_id = sheet.id AND cell.period_from = sheet.day
       WHERE sheet.event_id = $1 AND cell.value IS NOT NULL) AS found`,
    [eventId],
  );
  return found;
}

/** Units that reported of days from this one on. */
export function reportingFrom(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
  return manager.query<Follower[]>(
    `SELECT cell.unit_id AS id, cell.unit_id AS "unitId", to_char(min(cell.period_from), 'DD/MM/YYYY') || ' – ' || to_char(max(cell.period_from), 'DD/MM/YYYY') AS name
     FROM figures.observation_cell AS cell
     WHERE cell.unit_id = ANY ($1::int[]) AND cell.period_from >= $2 AND cell.extent = 'own' AND cell.value IS NOT NULL GROUP BY cell.unit_id ORDER BY cell.unit_id`,
    [unitIds, from],
  );
}

/** A stretch of days in which figures of a unit lie elsewhere than they should. */
interface Misplaced {
  readonly fromProvince: number;
  readonly fromUnit: number;
  readonly from: Day;
  readonly until: Day | null;
  readonly toProvince: number;
  readonly toUnit: number;
}

/** Days from the end of a unit on, with the province in which its successor stands then. $1 unit, $2 successor, $3 first day */
const leftBehind = `
  SELECT DISTINCT cell.province_id AS "fromProvince", cell.unit_id AS "fromUnit", GREATEST(stay.valid_from, $3::date)::text AS "from", stay.valid_to::text AS until,
    stay.province_id AS "toProvince", stay.unit_id AS "toUnit"
  FROM figures.observation_cell AS cell JOIN geography.unit_stay AS stay ON stay.unit_id = $2 AND ${inForceOn('stay', 'cell.period_from')}
  WHERE cell.unit_id = $1 AND cell.period_from >= $3 AND cell.extent = 'own' AND cell.value IS NOT NULL`;

/** Figures that lie under another province than the one in which their unit stood on their day. $1 units, $2 first day */
const elsewhere = `
  SELECT DISTINCT cell.province_id AS "fromProvince", cell.unit_id AS "fromUnit", GREATEST(stay.valid_from, $2::date)::text AS "from", stay.valid_to::text AS until,
    stay.province_id AS "toProvince", stay.unit_id AS "toUnit"
  FROM figures.observation_cell AS cell JOIN geography.unit_stay AS stay ON stay.unit_id = cell.unit_id AND ${inForceOn('stay', 'cell.period_from')}
  WHERE cell.unit_id = ANY ($1::int[]) AND cell.period_from >= $2 AND cell.extent = 'own' AND cell.value IS NOT NULL AND stay.province_id <> cell.province_id`;

/** Carries what a unit reported of days from this one on to its successor. Returns how many figures. */
export async function carryToSuccessor(
  manager: EntityManager,
  unitId: number,
  successorId: number,
  from: Day,
  actorId: number,
  why: string,
): Promise<number> {
  return carryAll(manager, await manager.query<Misplaced[]>(leftBehind, [unitId, successorId, from]), actorId, why);
}

/** Carries what units reported of days from this one on to the province in which each stood then. Returns how many figures, by unit. */
export async function carryToProvince(
  manager: EntityManager,
  unitIds: readonly number[],
  from: Day,
  actorId: number,
  why: string,
): Promise<Map<number, number>> {
  const carried = new Map<number, number>();
  for (const one of await manager.query<Misplaced[]>(elsewhere, [unitIds, from]))
    carried.set(one.fromUnit, (carried.get(one.fromUnit) ?? 0) + (await carryAll(manager, [one], actorId, why)));
  return carried;
}

async function carryAll(manager: EntityManager, misplaced: readonly Misplaced[], actorId: number, why: string): Promise<number> {
  let all = 0;
  for (const { fromProvince, fromUnit, from, until, toProvince, toUnit } of misplaced) {
    const [{ carried }] = await manager.query<[{ carried: number }]>('SELECT figures.carry($1, $2, $3, $4, $5, $6, $7, $8) AS carried', [
      fromProvince,
      fromUnit,
      from,
      until,
      toProvince,
      toUnit,
      actorId,
      why,
    ]);
    all += carried;
  }
  return all;
}

/** Takes back what was carried to the successor. Returns how many figures. */
export async function carryBack(
  manager: EntityManager,
  unitId: number,
  successorId: number,
  from: Day,
  actorId: number,
  why: string,
): Promise<number> {
  const [{ restored }] = await manager.query<[{ restored: number }]>('SELECT figures.carry_back($1, $2, $3, $4, $5) AS restored', [
    unitId,
    from,
    successorId,
    actorId,
    why,
  ]);
  return restored;
}

/** Figures of a unit that came to another. */
export interface CarriedMove {
  readonly unitId: number;
  readonly successorId: number;
  readonly from: Day;
  readonly why: string;
}

/** A figure that somebody changed after it was carried. */
export interface Corrected {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly day: Day;
  readonly value: number;
  readonly carried: number;
}

/** The first figure of these moves that says something else by now; none of them changes until the transaction ends. */
export async function firstCorrected(manager: EntityManager, moves: readonly CarriedMove[]): Promise<Corrected | undefined> {
  const [first] = await manager.query<Corrected[]>(
    `SELECT corrected.unit_id AS "unitId", corrected.indicator_id AS "indicatorId", corrected.day::text AS day, corrected.value, corrected.carried
     FROM figures.first_corrected($1, $2, $3, $4) AS corrected`,
    [
      moves.map(({ unitId }) => unitId),
      moves.map(({ from }) => from),
      moves.map(({ successorId }) => successorId),
      moves.map(({ why }) => why),
    ],
  );
  return first;
}
