import type { Follower } from '@ra-quan/geography/api';
import { inForceOn } from '@ra-quan/geography/api';
import type { StandingFigures } from '@ra-quan/geography/model';
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

/** Units that reported of days from this one on; what was reported of a ceremony goes with it. */
export function reportingFrom(manager: EntityManager, unitIds: readonly number[], from: Day): Promise<Follower[]> {
  return manager.query<Follower[]>(
    `SELECT cell.unit_id AS id, cell.unit_id AS "unitId", to_char(min(cell.period_from), 'DD/MM/YYYY') || ' – ' || to_char(max(cell.period_from), 'DD/MM/YYYY') AS name
     FROM figures.observation_cell AS cell
     WHERE cell.unit_id = ANY ($1::int[]) AND cell.period_from >= $2 AND cell.event_id IS NULL AND cell.extent = 'own' AND cell.value IS NOT NULL GROUP BY cell.unit_id ORDER BY cell.unit_id`,
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
  /** `null`: figures of days. */
  readonly eventId: number | null;
}

/** Days from the end of a unit on, with the province in which its successor stands then. $1 unit, $2 successor, $3 first day, $4 ceremony */
const leftBehind = `
  SELECT DISTINCT cell.province_id AS "fromProvince", cell.unit_id AS "fromUnit", GREATEST(stay.valid_from, $3::date)::text AS "from", stay.valid_to::text AS until,
    stay.province_id AS "toProvince", stay.unit_id AS "toUnit", cell.event_id AS "eventId"
  FROM figures.observation_cell AS cell JOIN geography.unit_stay AS stay ON stay.unit_id = $2 AND ${inForceOn('stay', 'cell.period_from')}
  WHERE cell.unit_id = $1 AND cell.period_from >= $3 AND cell.event_id IS NOT DISTINCT FROM $4::int AND cell.extent = 'own' AND cell.value IS NOT NULL`;

/** Figures that lie under another province than the one in which their unit stood on their day. $1 units, $2 first day */
const elsewhere = `
  SELECT DISTINCT cell.province_id AS "fromProvince", cell.unit_id AS "fromUnit", GREATEST(stay.valid_from, $2::date)::text AS "from", stay.valid_to::text AS until,
    stay.province_id AS "toProvince", stay.unit_id AS "toUnit", cell.event_id AS "eventId"
  FROM figures.observation_cell AS cell JOIN geography.unit_stay AS stay ON stay.unit_id = cell.unit_id AND ${inForceOn('stay', 'cell.period_from')}
  WHERE cell.unit_id = ANY ($1::int[]) AND cell.period_from >= $2 AND cell.extent = 'own' AND cell.value IS NOT NULL AND stay.province_id <> cell.province_id`;

/** What is carried from a unit to its successor: the figures of its days, or those of a ceremony. */
export interface Carrying {
  readonly unitId: number;
  readonly successorId: number;
  readonly from: Day;
  readonly eventId: number | null;
  /** What becomes of figures that the successor has of the same days. */
  readonly standing: StandingFigures;
}

/** Carries what a unit reported of days from one on to its successor. Returns how many figures. */
export async function carryToSuccessor(manager: EntityManager, carrying: Carrying, actorId: number, why: string): Promise<number> {
  const { unitId, successorId, from, eventId, standing } = carrying;
  const misplaced = await manager.query<Misplaced[]>(leftBehind, [unitId, successorId, from, eventId]);
  return carryAll(manager, misplaced, standing, actorId, why);
}

/** A figure that would come to a cell that has one. */
export interface Meeting {
  readonly indicatorId: number;
  readonly day: Day;
  readonly carried: number;
  readonly entered: number;
}

/** Where figures of days of a unit would come upon figures of its successor, the first of them first. */
export function meetingsOf(manager: EntityManager, unitId: number, successorId: number, from: Day): Promise<Meeting[]> {
  return manager.query<Meeting[]>(
    `SELECT cell.indicator_id AS "indicatorId", cell.period_from::text AS day, cell.value AS carried, there.value AS entered
     FROM figures.observation_cell AS cell JOIN figures.observation_cell AS there ON there.unit_id = $2 AND there.indicator_id = cell.indicator_id
       AND there.period_from = cell.period_from AND there.period_to = cell.period_to AND there.campaign_id IS NOT DISTINCT FROM cell.campaign_id
       AND there.event_id IS NULL AND there.organisation_id IS NOT DISTINCT FROM cell.organisation_id AND there.extent = 'own' AND there.value IS NOT NULL
     WHERE cell.unit_id = $1 AND cell.period_from >= $3 AND cell.event_id IS NULL AND cell.extent = 'own' AND cell.value IS NOT NULL
     ORDER BY cell.period_from, cell.indicator_id`,
    [unitId, successorId, from],
  );
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
    carried.set(one.fromUnit, (carried.get(one.fromUnit) ?? 0) + (await carryAll(manager, [one], 'add', actorId, why)));
  return carried;
}

async function carryAll(
  manager: EntityManager,
  misplaced: readonly Misplaced[],
  standing: StandingFigures,
  actorId: number,
  why: string,
): Promise<number> {
  let all = 0;
  for (const { fromProvince, fromUnit, from, until, toProvince, toUnit, eventId } of misplaced) {
    const [{ carried }] = await manager.query<[{ carried: number }]>(
      'SELECT figures.carry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS carried',
      [fromProvince, fromUnit, from, until, toProvince, toUnit, actorId, why, eventId, standing],
    );
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
