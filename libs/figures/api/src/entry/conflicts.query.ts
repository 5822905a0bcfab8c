import type { CellConflict, CellEntry, Entry } from '@ra-quan/figures/model';
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

const keyOf = ({ unitId, indicatorId }: { readonly unitId: number; readonly indicatorId: number }) => `${unitId}/${indicatorId}`;

/** Every cell of an entry that stands otherwise than the writer saw it and says something else, with both values. */
export async function conflictsOf(manager: EntityManager, entry: Entry, { provinceId }: EntryPlace): Promise<CellConflict[]> {
  const { day, campaignId, eventId, cells } = entry;
  const place = [provinceId, day, campaignId, eventId ?? null];
  const asked = [cells.map(({ unitId }) => unitId), cells.map(({ indicatorId }) => indicatorId)];
  const rows = await manager.query<Standing[]>(standing, [...place, ...asked]);
  const there = new Map(rows.map((row) => [keyOf(row), row]));
  return cells.flatMap((cell) => conflictOf(cell, there.get(keyOf(cell))) ?? []);
}

/** An empty cell has the version 0: who says to have seen another one saw something that nobody wrote. */
function conflictOf({ unitId, indicatorId, value: mine, version }: CellEntry, there: Standing | undefined): CellConflict | undefined {
  if (!there) return version === 0 ? undefined : { unitId, indicatorId, mine, theirs: null, version: 0, enteredBy: null, enteredAt: null };
  const { value: theirs, ...rest } = there;
  return rest.version === version || theirs === mine ? undefined : { ...rest, mine, theirs };
}
