import type { Migration } from '@ra-quan/shared/api';

export const aCampaignMayBeARehearsal: Migration = {
  name: 'CampaignRehearsal1795644051000',
  up: `
    -- Generated as a whole to show and to learn the product; it can be removed with all that belongs to it.
    ALTER TABLE campaigns.campaign ADD COLUMN rehearsal boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT rehearsal_is_illustrative CHECK (illustrative OR NOT rehearsal);
    CREATE UNIQUE INDEX one_rehearsal ON campaigns.campaign (rehearsal) WHERE rehearsal;
    CREATE OR REPLACE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves, campaign.version,
        campaign.rehearsal
      FROM campaigns.campaign;`,
  down: `
    DROP VIEW campaigns.campaign_facts;
    CREATE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves, campaign.version
      FROM campaigns.campaign;
    ALTER TABLE campaigns.campaign DROP COLUMN rehearsal;`,
};
