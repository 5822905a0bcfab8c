import type { Migration } from '@ra-quan/shared/api';

export const factsOfACampaignSayTheirVersion: Migration = {
  name: 'CampaignFactsVersion1795644013000',
  up: `
    CREATE OR REPLACE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves, campaign.version
      FROM campaigns.campaign;`,
  down: `
    DROP VIEW campaigns.campaign_facts;
    CREATE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves
      FROM campaigns.campaign;`,
};
