import type { CampaignFacts } from '@ra-quan/campaigns/api';
import { isOpenForResults } from '@ra-quan/campaigns/model';
import { entryIn, type Entry, type SheetState } from '@ra-quan/figures/model';
import { NotFound, RuleBroken } from '@ra-quan/shared/api';
import { addDays, contains, formatDay, type Day } from '@ra-quan/shared/model';
import type { EntityManager } from 'typeorm';
import type { EntryPlace } from './entry-place';
import { entryRules } from './entry-rules';

/** The campaign of an entry, and its sheet where there is one. */
type Found = Pick<CampaignFacts, 'state' | 'windowFrom' | 'windowTo' | 'waves'> & { readonly sheetState: SheetState | null };

const find = `
  SELECT campaign.state, campaign.window_from AS "windowFrom", campaign.window_to AS "windowTo", campaign.waves, result_sheet.state AS "sheetState"
  FROM campaigns.campaign_facts AS campaign LEFT JOIN figures.result_sheet ON result_sheet.province_id = $1 AND result_sheet.campaign_id = campaign.id
    AND result_sheet.unit_id = $3 AND result_sheet.day = $4 AND result_sheet.event_id IS NOT DISTINCT FROM $5::int
  WHERE campaign.id = $2`;

/**
 * Whether campaign, day and sheet take the entry as things stand; returns the wave of the day. A correction after approval needs a reason, and
 * opens the sheet again for the corrected cells alone: the others stay approved.
 */
export async function requireOpen(
  manager: EntityManager,
  entry: Entry,
  { provinceId, sheetUnit }: EntryPlace,
  today: Day,
): Promise<number | null> {
  const [found] = await manager.query<Found[]>(find, [provinceId, entry.campaignId, sheetUnit.id, entry.day, entry.eventId ?? null]);
  const waveId = requireOpenDay(found, entry.day, today);
  const entering = found!.sheetState === null ? 'open' : entryIn(found!.sheetState);
  if (entering === 'closed') throw new RuleBroken(entryRules.underReview);
  if (entering === 'with-reason' && !entry.reason) throw new RuleBroken(entryRules.reasonNeeded);
  return waveId;
}

/** The wave of the day, after campaign and day were found open. */
function requireOpenDay(campaign: Found | undefined, day: Day, today: Day): number | null {
  if (!campaign) throw new NotFound();
  if (!isOpenForResults(campaign.state)) throw new RuleBroken(entryRules.campaignClosed);
  const { windowFrom: from, windowTo: to } = campaign;
  if (!contains({ from, to }, day)) {
    throw new RuleBroken(entryRules.dayOutside, { day: formatDay(day), from: formatDay(from), to: formatDay(addDays(to, -1)) });
  }
  if (day > today) throw new RuleBroken(entryRules.dayToCome, { day: formatDay(day) });
  return campaign.waves.find((wave) => contains(wave, day))?.id ?? null;
}
