import type { Migration } from '@ra-quan/shared/api';

export const campaignsWithWavesThemesAndMessages: Migration = {
  name: 'Campaigns1763856003000',
  up: `
    CREATE TABLE campaign (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      code text NOT NULL UNIQUE,
      name text NOT NULL,
      name_en text,
      legal_basis text NOT NULL,
      window_from date NOT NULL,
      window_to date NOT NULL,
      state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'running', 'closed', 'cancelled')),
      state_reason text,
      copied_from_id int REFERENCES campaign,
      illustrative boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      version int NOT NULL DEFAULT 1,
      CHECK (window_from < window_to)
    );
    CREATE INDEX campaign_by_window ON campaign (window_from DESC);

    CREATE TABLE campaign_wave (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign ON DELETE CASCADE,
      name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('launch', 'peak')),
      from_day date NOT NULL,
      to_day date NOT NULL,
      CHECK (from_day < to_day)
    );
    CREATE INDEX campaign_wave_by_campaign ON campaign_wave (campaign_id);

    CREATE TABLE campaign_theme (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign ON DELETE CASCADE,
      text text NOT NULL,
      text_en text,
      slogans text[] NOT NULL
    );
    CREATE INDEX campaign_theme_by_campaign ON campaign_theme (campaign_id);

    CREATE TABLE campaign_message (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      campaign_id int NOT NULL REFERENCES campaign ON DELETE CASCADE,
      pillar text NOT NULL,
      text text NOT NULL,
      audiences text[] NOT NULL
    );
    CREATE INDEX campaign_message_by_campaign ON campaign_message (campaign_id);`,
  down: `DROP TABLE campaign_message; DROP TABLE campaign_theme; DROP TABLE campaign_wave; DROP TABLE campaign;`,
};
