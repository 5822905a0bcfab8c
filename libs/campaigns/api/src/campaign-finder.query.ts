import { saysAll } from '@ra-quan/geography/api';
import type { Day, Id } from '@ra-quan/shared/model';
import type { DataSource } from 'typeorm';

export interface CampaignSaid {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly windowFrom: Day;
  readonly windowTo: Day;
}

/** Campaigns whose names, code or year hold every word; the latest first. */
export async function campaignsSaying(database: DataSource, words: string, most: number): Promise<CampaignSaid[]> {
  return database.query<CampaignSaid[]>(
    `SELECT campaign.id, campaign.code, campaign.name, campaign.name_en AS "nameEn", campaign.window_from AS "windowFrom",
       campaign.window_to AS "windowTo"
     FROM campaigns.campaign WHERE ${saysAll(`(campaign.folded || ' ' || EXTRACT(YEAR FROM campaign.window_from))`, '$1')}
     ORDER BY campaign.window_from DESC, campaign.id LIMIT $2`,
    [words, most],
  );
}
