import type { Entry, SheetState } from '@ra-quan/figures/model';
import type { EntityManager } from 'typeorm';
import type { EntryPlace } from './entry-place';

const sheetState = `
  SELECT result_sheet.state FROM figures.result_sheet
  WHERE result_sheet.province_id = $1 AND result_sheet.campaign_id = $2 AND result_sheet.unit_id = $3 AND result_sheet.day = $4
    AND result_sheet.event_id IS NOT DISTINCT FROM $5::int`;

/** The state of the sheet of an entry; `null` where there is none yet. */
export async function sheetStateOf(
  manager: EntityManager,
  entry: Entry,
  { provinceId, sheetUnit }: EntryPlace,
): Promise<SheetState | null> {
  const key = [provinceId, entry.campaignId, sheetUnit.id, entry.day, entry.eventId ?? null];
  const [sheet] = await manager.query<{ state: SheetState }[]>(sheetState, key);
  return sheet?.state ?? null;
}
