import { partsOfCounts, type CellConflict, type CellEntry, type Entry } from '@ra-quan/figures/model';
import type { EntityManager } from 'typeorm';
import type { EntryPlace } from './entry-place';

/** A cell as it stands. */
type Standing = Omit<CellConflict, 'mine' | 'theirs'> & { readonly value: number | null };

const standing = `
  SELECT cell.unit_id AS "unitId", cell.indicator_id AS "indicatorId", cell.value, cell.version, person.display_name AS "enteredBy", cell.entered_at AS "enteredAt"
  FROM unnest($5::int[], $6::smallint[]) AS asked (unit_id, indicator_id)
    JOIN figures.observation_cell AS cell ON cell.unit_id = asked.unit_id AND cell.indicator_id = asked.indicator_id
    LEFT JOIN identity.person ON person.id = cell.entered_by
  WHERE cell.province_id = $1 AND cell.period_from = $2 AND cell.period_to = $2::date + 1 AND cell.campaign_id = $3
    AND cell.event_id IS NOT DISTINCT FROM $4::int AND cell.organisation_id IS NULL AND cell.extent = 'own'`;

export const cellOf = ({ unitId, indicatorId }: { readonly unitId: number; readonly indicatorId: number }) => `${unitId}/${indicatorId}`;

/** Every cell of an entry that stands otherwise than the writer saw it and says something else, with both values. */
export async function conflictsOf(manager: EntityManager, entry: Entry, { provinceId }: EntryPlace): Promise<CellConflict[]> {
  const { day, campaignId, eventId, cells } = entry;
  const place = [provinceId, day, campaignId, eventId ?? null];
  const asked = [cells.map(({ unitId }) => unitId), cells.map(({ indicatorId }) => indicatorId)];
  const rows = await manager.query<Standing[]>(standing, [...place, ...asked]);
  const there = new Map(rows.map((row) => [cellOf(row), row]));
  return cells.flatMap((cell) => conflictOf(cell, there.get(cellOf(cell))) ?? []);
}

/** An empty cell has the version 0: who says to have seen another one saw something that nobody wrote. */
function conflictOf({ unitId, indicatorId, value: mine, version }: CellEntry, there: Standing | undefined): CellConflict | undefined {
  if (!there) return version === 0 ? undefined : { unitId, indicatorId, mine, theirs: null, version: 0, enteredBy: null, enteredAt: null };
  const { value: theirs, ...rest } = there;
  return rest.version === version || theirs === mine ? undefined : { ...rest, mine, theirs };
}

/** What its units count that is part or whole of something, as it would stand after the entry. */
export async function countsBeside(manager: EntityManager, entry: Entry, { provinceId }: EntryPlace): Promise<Map<string, number | null>> {
  const { day, campaignId, eventId, cells } = entry;
  const indicatorIds = [...new Set(partsOfCounts.flatMap(({ part, whole }) => [part.id, whole.id]))];
  const places = [...new Set(cells.map(({ unitId }) => unitId))].flatMap((unitId) =>
    indicatorIds.map((indicatorId) => ({ unitId, indicatorId })),
  );
  const rows = await manager.query<Standing[]>(standing, [
    provinceId,
    day,
    campaignId,
    eventId ?? null,
    places.map(({ unitId }) => unitId),
    places.map(({ indicatorId }) => indicatorId),
  ]);
  return new Map([...rows, ...cells].map((cell) => [cellOf(cell), cell.value]));
}
