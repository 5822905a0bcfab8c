import type { CampaignFacts } from '@ra-quan/campaigns/api';
import { isOpenForResults } from '@ra-quan/campaigns/model';
import { entryIn, type Entry, type SheetState } from '@ra-quan/figures/model';
import { NotFound, RuleBroken } from '@ra-quan/shared/api';
import { addDays, contains, formatDay, type Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { EntryPlace } from './entry-place';
import { entryRules } from './entry-rules';

/** The sheet an entry goes into, and the wave of its day. */
export interface EntrySheet {
  readonly id: number;
  readonly state: SheetState;
  readonly version: number;
  readonly waveId: number | null;
}

type Found = Pick<CampaignFacts, 'windowFrom' | 'windowTo' | 'waves'> & {
  readonly campaignState: CampaignFacts['state'];
  readonly id: number | null;
  readonly state: SheetState;
  readonly version: number;
};

const ofDay = `result_sheet.province_id = $1 AND result_sheet.campaign_id = $2 AND result_sheet.unit_id = $3 AND result_sheet.day = $4
  AND result_sheet.event_id IS NOT DISTINCT FROM $5::int`;

// The row is shared with everybody who writes into the sheet at the same time; a step of its review waits for them, and they for it.
const find = `
  SELECT campaign.state AS "campaignState", campaign.window_from AS "windowFrom", campaign.window_to AS "windowTo", campaign.waves,
         sheet.id, sheet.state, sheet.version
  FROM campaigns.campaign_facts AS campaign LEFT JOIN LATERAL (
    SELECT result_sheet.id, result_sheet.state, result_sheet.version FROM figures.result_sheet WHERE ${ofDay} FOR SHARE) AS sheet ON true
  WHERE campaign.id = $2`;

// Before the shared lock is taken: two corrections at once wait for each other here, and the second finds the sheet open.
const reopen = `
  UPDATE figures.result_sheet SET state = 'draft', state_reason = NULL, version = version + 1 WHERE ${ofDay} AND result_sheet.state = 'approved'`;

/**
 * Opens the sheet of a unit and day, making it with the first entry. A correction after approval, which needs a reason, opens it again for the
 * corrected cells alone: the others stay approved.
 */
export async function openSheet(
  manager: EntityManager,
  entry: Entry,
  { provinceId, sheetUnit }: EntryPlace,
  today: Day,
): Promise<EntrySheet> {
  const key = [provinceId, entry.campaignId, sheetUnit.id, entry.day, entry.eventId ?? null];
  if (entry.reason) await manager.query(reopen, key);
  let [found] = await manager.query<Found[]>(find, key);
  const waveId = requireOpenDay(found, entry.day, today);
  if (found!.id === null) {
    await manager.query(
      'INSERT INTO figures.result_sheet (province_id, campaign_id, unit_id, day, event_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
      key,
    );
    [found] = await manager.query<Found[]>(find, key);
  }
  const { id, state, version } = found!;
  const entering = entryIn(state);
  if (entering === 'closed') throw new RuleBroken(entryRules.underReview);
  if (entering === 'with-reason') throw new RuleBroken(entryRules.reasonNeeded);
  return { id: id!, state, version, waveId };
}

/** The wave of the day, after campaign and day were found open. */
function requireOpenDay(campaign: Found | undefined, day: Day, today: Day): number | null {
  if (!campaign) throw new NotFound();
  if (!isOpenForResults(campaign.campaignState)) throw new RuleBroken(entryRules.campaignClosed);
  const { windowFrom: from, windowTo: to } = campaign;
  if (!contains({ from, to }, day)) {
    throw new RuleBroken(entryRules.dayOutside, { day: formatDay(day), from: formatDay(from), to: formatDay(addDays(to, -1)) });
  }
  if (day > today) throw new RuleBroken(entryRules.dayToCome, { day: formatDay(day) });
  return campaign.waves.find((wave) => contains(wave, day))?.id ?? null;
}
