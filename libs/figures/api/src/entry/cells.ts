import type { CellConflict, Entry } from '@ra-quan/figures/model';
import { Conflict } from '@ra-quan/shared/api';
import type { EntityManager } from 'typeorm';
import type { EntryPlace } from './entry-place';

/** The cells that really changed. */
export type CellsWritten = readonly {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly before: number | null;
  readonly value: number | null;
  readonly version: number;
}[];

interface Batch extends Entry, EntryPlace {
  readonly waveId: number | null;
  readonly sheetId: number;
  readonly actorId: number;
}

/** What became of one entry: `version` is the new one where it was written, the other columns are the cell as it stood. */
interface Fate {
  readonly unitId: number;
  readonly indicatorId: number;
  readonly mine: number | null;
  readonly seen: number;
  readonly version: number | null;
  readonly theirs: number | null;
  readonly theirVersion: number | null;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

/** Locks what is there, writes what differs and was not changed meanwhile, and tells the fate of each entry; one round trip for a launch hour. */
const write = `
  WITH entry AS (
    SELECT entry.unit_id, entry.indicator_id, entry.value, entry.seen
    FROM unnest($1::int[], $2::smallint[], $3::bigint[], $4::int[]) AS entry (unit_id, indicator_id, value, seen) ORDER BY 1, 2),
  there AS (
    SELECT cell.id, cell.unit_id, cell.indicator_id, cell.value, cell.version, cell.entered_by, cell.entered_at
    FROM entry JOIN observation_cell AS cell ON cell.unit_id = entry.unit_id AND cell.indicator_id = entry.indicator_id
    WHERE cell.province_id = $5 AND cell.period_from = $6 AND cell.period_to = $6::date + 1 AND cell.campaign_id = $7
      AND cell.event_id IS NOT DISTINCT FROM $8::int AND cell.organisation_id IS NULL AND cell.extent = 'own'
    FOR UPDATE OF cell),
  changed AS (
    UPDATE observation_cell AS cell
    SET value = entry.value, status = 'provisional', reason = $11, entered_by = $12, entered_at = now(), version = cell.version + 1, sheet_id = $10
    FROM entry JOIN there ON there.unit_id = entry.unit_id AND there.indicator_id = entry.indicator_id
    WHERE cell.id = there.id AND cell.period_from = $6 AND there.version = entry.seen AND there.value IS DISTINCT FROM entry.value
    RETURNING cell.unit_id, cell.indicator_id, cell.version),
  added AS (
    INSERT INTO observation_cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, event_id, wave_id, sheet_id, value, status, reason, entered_by)
    SELECT $5, entry.unit_id, entry.indicator_id, $6, $6::date + 1, $7, $8, $9, $10, entry.value, 'provisional', $11, $12
    FROM entry LEFT JOIN there ON there.unit_id = entry.unit_id AND there.indicator_id = entry.indicator_id
    WHERE there.id IS NULL AND entry.value IS NOT NULL
    ON CONFLICT DO NOTHING
    RETURNING observation_cell.unit_id, observation_cell.indicator_id, observation_cell.version)
  SELECT entry.unit_id AS "unitId", entry.indicator_id AS "indicatorId", entry.value AS mine, entry.seen, COALESCE(changed.version, added.version) AS version,
         there.value AS theirs, there.version AS "theirVersion", app_user.display_name AS "enteredBy", there.entered_at AS "enteredAt"
  FROM entry
    LEFT JOIN there ON there.unit_id = entry.unit_id AND there.indicator_id = entry.indicator_id
    LEFT JOIN changed ON changed.unit_id = entry.unit_id AND changed.indicator_id = entry.indicator_id
    LEFT JOIN added ON added.unit_id = entry.unit_id AND added.indicator_id = entry.indicator_id
    LEFT JOIN app_user ON app_user.id = there.entered_by`;

/**
 * Writes the changed cells of a batch; revisions and roll-ups follow in the same transaction (triggers of the table).
 * @throws Conflict listing every cell that somebody else changed since the writer saw it, with both values
 */
export async function writeCells(manager: EntityManager, batch: Batch): Promise<CellsWritten> {
  const fates = await tryToWrite(manager, batch);
  const conflicts = fates.filter(isConflict);
  if (conflicts.length > 0) throw new Conflict(conflicts.map(toConflict));
  // A cell that was empty for our look and taken at our write: somebody else was first. A second look shows what they wrote.
  if (fates.some(lostTheRace)) throw new Conflict((await tryToWrite(manager, batch)).filter(isConflict).map(toConflict));
  return fates.flatMap(({ unitId, indicatorId, mine, theirs, version }) =>
    version === null ? [] : [{ unitId, indicatorId, before: theirs, value: mine, version }],
  );
}

function tryToWrite(manager: EntityManager, batch: Batch): Promise<Fate[]> {
  const { cells } = batch;
  return manager.query<Fate[]>(write, [
    cells.map(({ unitId }) => unitId),
    cells.map(({ indicatorId }) => indicatorId),
    cells.map(({ value }) => value),
    cells.map(({ version }) => version),
    batch.provinceId,
    batch.day,
    batch.campaignId,
    batch.eventId ?? null,
    batch.waveId,
    batch.sheetId,
    batch.reason ?? null,
    batch.actorId,
  ]);
}

const isConflict = ({ theirVersion, seen, theirs, mine }: Fate) => theirVersion !== null && theirVersion !== seen && theirs !== mine;
const lostTheRace = ({ version, theirVersion, mine }: Fate) => version === null && theirVersion === null && mine !== null;

function toConflict({ unitId, indicatorId, mine, theirs, theirVersion, enteredBy, enteredAt }: Fate): CellConflict {
  return { unitId, indicatorId, mine, theirs, version: theirVersion!, enteredBy, enteredAt };
}
