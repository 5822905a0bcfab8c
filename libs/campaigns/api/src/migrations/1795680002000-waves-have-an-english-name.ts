import type { Migration } from '@ra-quan/shared/api';

export const wavesHaveAnEnglishName: Migration = {
  name: 'WaveNames1795680002000',
  up: `
    ALTER TABLE campaigns.campaign_wave ADD COLUMN name_en text;

    -- What others say of a campaign they say in two languages.
    CREATE OR REPLACE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'nameEn', campaign_wave.name_en, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves, campaign.version,
        campaign.rehearsal, campaign.name_en
      FROM campaigns.campaign;`,
  down: `
    DROP VIEW campaigns.campaign_facts;
    CREATE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves, campaign.version,
        campaign.rehearsal
      FROM campaigns.campaign;
    ALTER TABLE campaigns.campaign_wave DROP COLUMN name_en;`,
};
