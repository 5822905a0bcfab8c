import { Injectable } from '@nestjs/common';
import { campaignWorkflow, shortcomingsOf, type Campaign, type CampaignSummary } from '@ra-quan/campaigns/model';
import { saysAll } from '@ra-quan/geography/api';
import { NotFound, limitOf, orderBy } from '@ra-quan/shared/api';
import { actionsIn, permissionsFor, type Actor, type Page } from '@ra-quan/shared/model';
import { DataSource } from 'typeorm';
import type { CampaignsQueryDto } from './campaigns.dto';

const sortable = {
  windowFrom: 'campaign.window_from',
  name: 'campaign.name COLLATE "vi-x-icu"',
  code: 'campaign.code',
  state: 'campaign.state',
};

const waves = `COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'nameEn', campaign_wave.name_en, 'kind', campaign_wave.kind,
    'from', campaign_wave.from_day, 'to', campaign_wave.to_day) ORDER BY campaign_wave.from_day, campaign_wave.id)
  FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]')`;

const summary = `campaign.id, campaign.code, campaign.name, campaign.name_en AS "nameEn", campaign.state, campaign.window_from AS "windowFrom",
  campaign.window_to AS "windowTo", campaign.illustrative, campaign.rehearsal, ${waves} AS waves,
  (SELECT campaign_theme.text FROM campaigns.campaign_theme WHERE campaign_theme.campaign_id = campaign.id ORDER BY campaign_theme.id LIMIT 1) AS theme`;

@Injectable()
export class CampaignsQuery {
  constructor(private readonly database: DataSource) {}

  async page(query: CampaignsQueryDto): Promise<Page<CampaignSummary>> {
    const where = `($1::text IS NULL OR ${saysAll('campaign.folded', '$1')}) AND ($2::text IS NULL OR campaign.state = $2)`;
    const filters = [query.q ?? null, query.state ?? null];
    const items = await this.database.query<CampaignSummary[]>(
      `SELECT ${summary} FROM campaigns.campaign WHERE ${where} ${orderBy(query.sort ?? '-windowFrom', sortable, 'campaign.id')} ${limitOf(query)}`,
      filters,
    );
    const [{ total }] = await this.database.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM campaigns.campaign WHERE ${where}`,
      filters,
    );
    return { items, total };
  }

  /** Campaigns whose window touches the year. */
  async calendar(year: number): Promise<CampaignSummary[]> {
    return this.database.query<CampaignSummary[]>(
      `SELECT ${summary} FROM campaigns.campaign
       WHERE campaign.window_from < make_date($1 + 1, 1, 1) AND campaign.window_to > make_date($1, 1, 1) AND campaign.state <> 'cancelled'
       ORDER BY campaign.window_from, campaign.id`,
      [year],
    );
  }

  /** @throws NotFound */
  async one(actor: Actor, id: number): Promise<Campaign> {
    const [row] = await this.database.query<Omit<Campaign, 'shortcomings' | 'actions'>[]>(
      `SELECT campaign.id, campaign.code, campaign.name, campaign.name_en AS "nameEn", campaign.legal_basis AS "legalBasis",
              campaign.window_from AS "windowFrom", campaign.window_to AS "windowTo", campaign.state, campaign.state_reason AS "stateReason",
              campaign.illustrative, campaign.rehearsal, campaign.report_by AS "reportBy", campaign.version, ${waves} AS waves,
              CASE WHEN source.id IS NULL THEN NULL ELSE jsonb_build_object('id', source.id, 'name', source.name) END AS "copiedFrom",
              COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_theme.id, 'text', campaign_theme.text, 'textEn', campaign_theme.text_en,
                'slogans', campaign_theme.slogans) ORDER BY campaign_theme.id) FROM campaigns.campaign_theme WHERE campaign_theme.campaign_id = campaign.id), '[]') AS themes,
              COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_message.id, 'pillar', campaign_message.pillar, 'text', campaign_message.text,
                'audiences', campaign_message.audiences) ORDER BY campaign_message.id) FROM campaigns.campaign_message
                WHERE campaign_message.campaign_id = campaign.id), '[]') AS messages
       FROM campaigns.campaign LEFT JOIN campaigns.campaign AS source ON source.id = campaign.copied_from_id WHERE campaign.id = $1`,
      [id],
    );
    if (!row) throw new NotFound();
    return { ...row, shortcomings: shortcomingsOf(row), actions: actionsIn(campaignWorkflow, row.state, permissionsFor(actor)) };
  }
}
