import type { Migration } from '@ra-quan/shared/api';

export const campaignsAreFoundByAnyWord: Migration = {
  name: 'FoldedCampaigns1795644064000',
  up: `
    ALTER TABLE campaigns.campaign ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (geography.folded(name || ' ' || COALESCE(name_en, '') || ' ' || code)) STORED;`,
  down: `
    ALTER TABLE campaigns.campaign DROP COLUMN folded;`,
};
