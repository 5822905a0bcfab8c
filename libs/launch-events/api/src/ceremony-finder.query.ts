import { saysAll } from '@ra-quan/geography/api';
import type { FindLook } from '@ra-quan/shared/api';
import type { Day, Id } from '@ra-quan/shared/model';
import type { DataSource } from 'typeorm';

export interface CeremonySaid {
  readonly id: Id;
  readonly campaignId: Id;
  readonly name: string;
  readonly venue: string | null;
  readonly day: Day;
}

/** Ceremonies of the reader's whose name or venue hold every word; the latest first. */
export async function ceremoniesSaying(database: DataSource, look: FindLook, most: number): Promise<CeremonySaid[]> {
  const { words, unitIds, actor } = look;
  return database.query<CeremonySaid[]>(
    `SELECT launch_event.id, launch_event.campaign_id AS "campaignId", launch_event.name, launch_event.venue, launch_event.day
     FROM launch_events.launch_event
     WHERE ${saysAll('launch_event.folded', '$1')} AND ($2::int[] IS NULL OR launch_event.unit_id = ANY ($2))
       AND ($3::int IS NULL OR geography.answers_on($3, launch_event.unit_id, launch_event.day))
     ORDER BY launch_event.starts_at DESC, launch_event.id LIMIT $4`,
    [words, unitIds, actor.unitId, most],
  );
}
