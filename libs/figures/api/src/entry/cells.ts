import type { CellConflict, CellEntry, Entry } from '@ra-quan/figures/model';
import { Conflict } from '@ra-quan/shared/api';
import { oneDay } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { EntryPlace } from './entry-place';
import { writeObservations, type Count, type Written } from './write-observations';

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

/** A cell as it stands. */
type Standing = Omit<CellConflict, 'mine' | 'theirs'> & { readonly value: number | null };

const standing = `
  SELECT cell.unit_id AS "unitId", cell.indicator_id AS "indicatorId", cell.value, cell.version, person.display_name AS "enteredBy", cell.entered_at AS "enteredAt"
  FROM unnest($5::int[], $6::smallint[]) AS asked (unit_id, indicator_id)
    JOIN figures.observation_cell AS cell ON cell.unit_id = asked.unit_id AND cell.indicator_id = asked.indicator_id
    LEFT JOIN identity.person ON person.id = cell.entered_by
  WHERE cell.province_id = $1 AND cell.period_from = $2 AND cell.period_to = $2::date + 1 AND cell.campaign_id = $3
    AND cell.event_id IS NOT DISTINCT FROM $4::int AND cell.organisation_id IS NULL AND cell.extent = 'own'`;

const keyOf = ({ unitId, indicatorId }: { readonly unitId: number; readonly indicatorId: number }) => `${unitId}/${indicatorId}`;

/**
 * Writes the changed cells of a batch.
 * @throws Conflict listing every cell that somebody else changed since the writer saw it, with both values
 */
export async function writeCells(manager: EntityManager, batch: Batch): Promise<CellsWritten> {
  const frame = { ...batch, period: oneDay(batch.day), extent: 'own' as const, status: 'provisional' as const };
  const counts = batch.cells.map(({ version, ...cell }): Count => ({ ...cell, seen: version }));
  const written = new Map((await writeObservations(manager, frame, counts)).map((cell) => [keyOf(cell), cell]));
  const left = batch.cells.filter((cell) => !written.has(keyOf(cell)));
  const never = batch.cells.filter((cell) => isInvented(cell, written.get(keyOf(cell))));
  const conflicts = [...(await conflictsOf(manager, batch, left)), ...never.map(neverThere)];
  if (conflicts.length > 0) throw new Conflict(conflicts);
  return batch.cells.flatMap((cell) => {
    const now = written.get(keyOf(cell));
    return now ? [{ unitId: cell.unitId, indicatorId: cell.indicatorId, before: now.before, value: cell.value, version: now.version }] : [];
  });
}

/** What was not written says the same as what stands there, or somebody was faster. */
async function conflictsOf(manager: EntityManager, batch: Batch, left: readonly CellEntry[]): Promise<CellConflict[]> {
  if (left.length === 0) return [];
  const rows = await manager.query<Standing[]>(standing, [
    batch.provinceId,
    batch.day,
    batch.campaignId,
    batch.eventId ?? null,
    left.map(({ unitId }) => unitId),
    left.map(({ indicatorId }) => indicatorId),
  ]);
  const there = new Map(rows.map((row) => [keyOf(row), row]));
  return left.flatMap((cell) => {
    const theirs = there.get(keyOf(cell));
    if (!theirs || theirs.version === cell.version || theirs.value === cell.value) return [];
    const { value, ...rest } = theirs;
    return [{ ...rest, mine: cell.value, theirs: value }];
  });
}

/** Somebody says to have seen a version of a cell that nobody ever filled. */
const isInvented = ({ version }: CellEntry, written: Written | undefined) => written !== undefined && written.isNew && version > 0;

function neverThere({ unitId, indicatorId, value }: CellEntry): CellConflict {
  return { unitId, indicatorId, mine: value, theirs: null, version: 0, enteredBy: '', enteredAt: '' };
}
