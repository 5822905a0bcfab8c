import type { CellConflict, CellEntry, Entry } from '@ra-quan/figures/model';
import { addDays } from '@ra-quan/shared/model';
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
  readonly sheetId: number;
  readonly actorId: number;
}

interface StoredCell {
  readonly id: number;
  readonly unitId: number;
  readonly indicatorId: number;
  readonly value: number | null;
  readonly version: number;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

/**
 * Writes the changed cells of a batch; revisions and roll-ups follow in the same transaction (triggers of the table).
 * @throws Conflict listing every cell that somebody else changed since the writer saw it, with both values
 */
export async function writeCells(manager: EntityManager, batch: Batch): Promise<CellsWritten> {
  const stored = new Map((await lockCells(manager, batch)).map((cell) => [keyOf(cell), cell]));
  const changed = batch.cells.filter((cell) => (stored.get(keyOf(cell))?.value ?? null) !== cell.value);
  requireNoConflict(changed, stored);
  const fresh = await insertCells(manager, batch, changed.filter((cell) => !stored.has(keyOf(cell))));
  const updated = await updateCells(manager, batch, changed.flatMap((cell) => stored.get(keyOf(cell))?.id ?? []), changed);
  return [...fresh, ...updated].map((row) => ({ ...row, before: stored.get(keyOf(row))?.value ?? null }));
}

const keyOf = ({ unitId, indicatorId }: { unitId: number; indicatorId: number }) => `${unitId}/${indicatorId}`;

function lockCells(manager: EntityManager, { provinceId, cells, day, campaignId, eventId }: Batch): Promise<StoredCell[]> {
  return manager.query<StoredCell[]>(
    `SELECT observation_cell.id, observation_cell.unit_id AS "unitId", observation_cell.indicator_id AS "indicatorId", observation_cell.value,
            observation_cell.version, app_user.display_name AS "enteredBy", observation_cell.entered_at AS "enteredAt"
     FROM observation_cell JOIN app_user ON app_user.id = observation_cell.entered_by
     WHERE observation_cell.province_id = $1 AND observation_cell.unit_id = ANY ($2::int[]) AND observation_cell.indicator_id = ANY ($3::smallint[])
       AND observation_cell.period_from = $4 AND observation_cell.period_to = $4::date + 1 AND observation_cell.campaign_id = $5
       AND observation_cell.event_id IS NOT DISTINCT FROM $6::int AND observation_cell.organisation_id IS NULL AND observation_cell.extent = 'own'
     ORDER BY observation_cell.unit_id, observation_cell.indicator_id
     FOR UPDATE OF observation_cell`,
    [provinceId, [...new Set(cells.map(({ unitId }) => unitId))], [...new Set(cells.map(({ indicatorId }) => indicatorId))], day, campaignId, eventId ?? null],
  );
}

function requireNoConflict(changed: readonly CellEntry[], stored: ReadonlyMap<string, StoredCell>): void {
  const conflicts = changed.flatMap((cell): CellConflict[] => {
    const there = stored.get(keyOf(cell));
    if ((there?.version ?? 0) === cell.version || !there) return [];
    const { unitId, indicatorId, value: mine } = cell;
    return [{ unitId, indicatorId, mine, theirs: there.value, version: there.version, enteredBy: there.enteredBy, enteredAt: there.enteredAt }];
  });
  if (conflicts.length > 0) throw new Conflict(conflicts);
}

async function insertCells(manager: EntityManager, batch: Batch, cells: readonly CellEntry[]): Promise<Omit<CellsWritten[number], 'before'>[]> {
  if (cells.length === 0) return [];
  const rows = await manager.query<Omit<CellsWritten[number], 'before'>[]>(
    `INSERT INTO observation_cell (province_id, unit_id, indicator_id, period_from, period_to, campaign_id, wave_id, event_id, sheet_id, value, status, reason, entered_by)
     SELECT $1, entry.unit_id, entry.indicator_id, $5::date, $6::date, $7, $8, $9, $10, entry.value, 'provisional', $11, $12
     FROM unnest($2::int[], $3::smallint[], $4::bigint[]) AS entry (unit_id, indicator_id, value)
     ORDER BY entry.unit_id, entry.indicator_id
     ON CONFLICT DO NOTHING
     RETURNING observation_cell.unit_id AS "unitId", observation_cell.indicator_id AS "indicatorId", observation_cell.value, observation_cell.version`,
    [batch.provinceId, ...columnsOf(cells), batch.day, addDays(batch.day, 1), batch.campaignId, batch.waveId, batch.eventId ?? null, batch.sheetId, batch.reason ?? null, batch.actorId],
  );
  // Somebody else filled one of these cells between our look and our write.
  if (rows.length < cells.length) requireNoConflict(cells, new Map((await lockCells(manager, batch)).map((cell) => [keyOf(cell), cell])));
  return rows;
}

async function updateCells(manager: EntityManager, batch: Batch, ids: readonly number[], cells: readonly CellEntry[]): Promise<Omit<CellsWritten[number], 'before'>[]> {
  if (ids.length === 0) return [];
  const [rows] = await manager.query<[Omit<CellsWritten[number], 'before'>[], number]>(
    `UPDATE observation_cell
     SET value = entry.value, status = 'provisional', reason = $7, entered_by = $8, entered_at = now(), version = observation_cell.version + 1, sheet_id = $9
     FROM unnest($2::int[], $3::smallint[], $4::bigint[]) AS entry (unit_id, indicator_id, value)
     WHERE observation_cell.id = ANY ($1::bigint[]) AND observation_cell.period_from = $5 AND observation_cell.province_id = $6
       AND observation_cell.unit_id = entry.unit_id AND observation_cell.indicator_id = entry.indicator_id
     RETURNING observation_cell.unit_id AS "unitId", observation_cell.indicator_id AS "indicatorId", observation_cell.value, observation_cell.version`,
    [ids, ...columnsOf(cells), batch.day, batch.provinceId, batch.reason ?? null, batch.actorId, batch.sheetId],
  );
  return rows;
}

const columnsOf = (cells: readonly CellEntry[]) => [cells.map(({ unitId }) => unitId), cells.map(({ indicatorId }) => indicatorId), cells.map(({ value }) => value)];
