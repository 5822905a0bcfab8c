import { Injectable } from '@nestjs/common';
import type { CampaignState } from '@ra-quan/campaigns/model';
import { NotFound } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';

/** What other domains ask of a campaign. */
export interface CampaignFacts {
  readonly id: number;
  readonly name: string;
  readonly state: CampaignState;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly illustrative: boolean;
  readonly waves: readonly { readonly id: number; readonly name: string; readonly from: Day; readonly to: Day }[];
}

@Injectable()
export class CampaignReader {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFound */
  async facts(id: number, manager: EntityManager = this.database.manager): Promise<CampaignFacts> {
    const [campaign] = await manager.query<CampaignFacts[]>(
      `SELECT campaign.id, campaign.name, campaign.state, campaign.window_from AS "windowFrom", campaign.window_to AS "windowTo", campaign.illustrative,
              COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day,
                'to', campaign_wave.to_day) ORDER BY campaign_wave.from_day) FROM campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves
       FROM campaign WHERE campaign.id = $1`,
      [id],
    );
    if (!campaign) throw new NotFound();
    return campaign;
  }
}
