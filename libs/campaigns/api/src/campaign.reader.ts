import { Injectable } from '@nestjs/common';
import type { CampaignState } from '@ra-quan/campaigns/model';
import { NotFound } from '@ra-quan/shared/api';
import type { Day, Period } from '@ra-quan/shared/model';
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

/**
 * The facts of a campaign as one jsonb value, or NULL; for a query that needs them beside something else in one round trip.
 * @param campaign an SQL expression with the campaign's id, usually a parameter
 */
export const campaignFactsOf = (campaign: string) => `(
  SELECT jsonb_build_object('id', campaign.id, 'name', campaign.name, 'state', campaign.state, 'windowFrom', campaign.window_from,
    'windowTo', campaign.window_to, 'illustrative', campaign.illustrative, 'waves', COALESCE((
      SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
        ORDER BY campaign_wave.from_day) FROM campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]'))
  FROM campaign WHERE campaign.id = ${campaign})`;

@Injectable()
export class CampaignReader {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFound */
  async facts(id: number, manager: EntityManager = this.database.manager): Promise<CampaignFacts> {
    const [{ facts }] = await manager.query<[{ facts: CampaignFacts | null }]>(`SELECT ${campaignFactsOf('$1')} AS facts`, [id]);
    if (!facts) throw new NotFound();
    return facts;
  }

  /** Whether figures of an illustrative campaign fall into the period. */
  async isIllustrative({ from, to }: Period): Promise<boolean> {
    const [{ found }] = await this.database.query<[{ found: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM campaign WHERE campaign.illustrative AND campaign.window_from < $2 AND campaign.window_to > $1) AS found`,
      [from, to],
    );
    return found;
  }
}
