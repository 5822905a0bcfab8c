import type { Migration } from '@ra-quan/shared/api';

export const reportsOfADayAreDueAtATime: Migration = {
  name: 'CampaignReportTime1795690000000',
  up: `
    -- In Viet Nam; set by the planner, also while the campaign runs.
    ALTER TABLE campaigns.campaign ADD COLUMN report_by text NOT NULL DEFAULT '17:00'
      CONSTRAINT report_by_is_a_time CHECK (report_by ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
    CREATE OR REPLACE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'nameEn', campaign_wave.name_en, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves, campaign.version,
        campaign.rehearsal, campaign.name_en, campaign.report_by
      FROM campaigns.campaign;`,
  down: `
    DROP VIEW campaigns.campaign_facts;
    CREATE VIEW campaigns.campaign_facts AS
      SELECT campaign.id, campaign.name, campaign.state, campaign.window_from, campaign.window_to, campaign.illustrative,
        COALESCE((SELECT jsonb_agg(jsonb_build_object('id', campaign_wave.id, 'name', campaign_wave.name, 'nameEn', campaign_wave.name_en, 'from', campaign_wave.from_day, 'to', campaign_wave.to_day)
          ORDER BY campaign_wave.from_day) FROM campaigns.campaign_wave WHERE campaign_wave.campaign_id = campaign.id), '[]') AS waves, campaign.version,
        campaign.rehearsal, campaign.name_en
      FROM campaigns.campaign;
    ALTER TABLE campaigns.campaign DROP COLUMN report_by;`,
};
