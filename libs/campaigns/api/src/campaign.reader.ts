import { Injectable } from '@nestjs/common';
import type { CampaignState } from '@ra-quan/campaigns/model';
import { NotFound } from '@ra-quan/shared/api';
import type { BilingualText, Day, Period, TimeOfDay } from '@ra-quan/shared/model';
import { DataSource, type EntityManager } from 'typeorm';

/** What other domains ask of a campaign. */
export interface CampaignFacts {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly state: CampaignState;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly illustrative: boolean;
  readonly rehearsal: boolean;
  readonly reportBy: TimeOfDay;
  readonly waves: readonly WaveFacts[];
}

interface WaveFacts extends Period {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string | null;
}

/** The columns of `CampaignFacts` in the view `campaigns.campaign_facts`, for a query that needs them beside something else in one round trip. */
export const campaignFactsColumns = `campaign_facts.id, campaign_facts.name, campaign_facts.name_en AS "nameEn", campaign_facts.state, campaign_facts.window_from AS "windowFrom",
  campaign_facts.window_to AS "windowTo", campaign_facts.illustrative, campaign_facts.rehearsal, campaign_facts.report_by AS "reportBy", campaign_facts.waves`;

@Injectable()
export class CampaignReader {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFound */
  async facts(id: number, manager: EntityManager = this.database.manager): Promise<CampaignFacts> {
    const [facts] = await manager.query<CampaignFacts[]>(
      `SELECT ${campaignFactsColumns} FROM campaigns.campaign_facts WHERE campaign_facts.id = $1`,
      [id],
    );
    if (!facts) throw new NotFound();
    return facts;
  }

  /** Its name in both languages; where it has no English one, the Vietnamese stands for it. @throws NotFound */
  async nameOf(id: number): Promise<BilingualText> {
    const [name] = await this.database.query<BilingualText[]>(
      'SELECT campaign.name AS vi, COALESCE(campaign.name_en, campaign.name) AS en FROM campaigns.campaign WHERE campaign.id = $1',
      [id],
    );
    if (!name) throw new NotFound();
    return name;
  }

  /** Names of campaigns by id, as `nameOf`; unknown ones are missing. */
  async namesOf(ids: readonly number[], manager: EntityManager = this.database.manager): Promise<Map<number, BilingualText>> {
    const names = await manager.query<(BilingualText & { readonly id: number })[]>(
      'SELECT campaign.id, campaign.name AS vi, COALESCE(campaign.name_en, campaign.name) AS en FROM campaigns.campaign WHERE campaign.id = ANY ($1::int[])',
      [ids],
    );
    return new Map(names.map(({ id, vi, en }) => [id, { vi, en }]));
  }

  /** The campaigns that have this code or name, in whatever case. */
  async called(text: string, manager: EntityManager = this.database.manager): Promise<readonly { readonly id: number }[]> {
    return manager.query(
      'SELECT campaign.id FROM campaigns.campaign WHERE lower($1) IN (lower(campaign.code), lower(campaign.name), lower(campaign.name_en)) ORDER BY campaign.id',
      [text],
    );
  }

  /** Names of waves by id; those that are no more are missing. */
  async waveNamesOf(ids: readonly number[], manager: EntityManager = this.database.manager): Promise<Map<number, BilingualText>> {
    const names = await manager.query<(BilingualText & { readonly id: number })[]>(
      `SELECT campaign_wave.id, campaign_wave.name AS vi, COALESCE(campaign_wave.name_en, campaign_wave.name) AS en FROM campaigns.campaign_wave
       WHERE campaign_wave.id = ANY ($1::int[])`,
      [ids],
    );
    return new Map(names.map(({ id, vi, en }) => [id, { vi, en }]));
  }

  /** Campaigns that were held in earnest, as far as their days touch a period. */
  heldIn({ from, to }: Period): Promise<CampaignFacts[]> {
    return this.database.query<CampaignFacts[]>(
      `SELECT ${campaignFactsColumns} FROM campaigns.campaign_facts
       WHERE NOT campaign_facts.rehearsal AND campaign_facts.state IN ('running', 'closed') AND campaign_facts.window_from < $2 AND campaign_facts.window_to > $1`,
      [from, to],
    );
  }

  /** Campaigns that began before this one and were held, the last first; never a rehearsal. */
  async before(
    id: number,
    most: number,
  ): Promise<(Pick<CampaignFacts, 'id' | 'name' | 'windowFrom' | 'windowTo'> & { readonly nameEn: string | null })[]> {
    return this.database.query(
      `SELECT earlier.id, earlier.name, earlier.name_en AS "nameEn", earlier.window_from AS "windowFrom", earlier.window_to AS "windowTo"
       FROM campaigns.campaign AS earlier JOIN campaigns.campaign AS this ON this.id = $1 AND earlier.window_from < this.window_from
       WHERE NOT earlier.rehearsal AND earlier.state IN ('running', 'closed') ORDER BY earlier.window_from DESC, earlier.id DESC LIMIT $2`,
      [id, most],
    );
  }
}
