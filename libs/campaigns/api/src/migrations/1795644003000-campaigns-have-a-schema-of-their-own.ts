import type { Migration } from '@ra-quan/shared/api';

export const campaignsHaveASchemaOfTheirOwn: Migration = {
  name: 'CampaignsSchema1795644003000',
  up: `
    CREATE SCHEMA campaigns;
    ALTER TABLE campaign SET SCHEMA campaigns;
    ALTER TABLE campaign_wave SET SCHEMA campaigns;
    ALTER TABLE campaign_theme SET SCHEMA campaigns;
    ALTER TABLE campaign_message SET SCHEMA campaigns;

    -- What other domains ask of a campaign, its waves as one value.
    CREATE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves
      FROM campaigns.campaign;`,
  down: `
    DROP VIEW campaigns.campaign_facts;
    ALTER TABLE campaigns.campaign_message SET SCHEMA public;
    ALTER TABLE campaigns.campaign_theme SET SCHEMA public;
    ALTER TABLE campaigns.campaign_wave SET SCHEMA public;
    ALTER TABLE campaigns.campaign SET SCHEMA public;
    DROP SCHEMA campaigns;`,
};
