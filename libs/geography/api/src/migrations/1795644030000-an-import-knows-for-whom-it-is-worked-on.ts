import type { Migration } from '@ra-quan/shared/api';

export const anImportKnowsForWhomItIsWorkedOn: Migration = {
  name: 'ImportActors1795644030000',
  up: `
    -- The person, with role and territory, in whose name a job works on; the job itself knows the import alone.
    -- alive_at is no longer read nor written: whether somebody is at work is the jobs' own knowledge.
    ALTER TABLE geography.catalogue_import ADD COLUMN actor jsonb;
    UPDATE geography.catalogue_import SET state = 'failed', problem = jsonb_build_object('code', 'geography.import-gave-up',
      'vi', 'Việc xử lý tệp này bị ngắt khi nâng cấp; danh mục chưa bị thay đổi. Hãy tải tệp lên lần nữa.',
      'en', 'Working on this file was broken off by an upgrade; the catalogue was not changed. Upload it once more.')
    WHERE state IN ('checking', 'committing');
    ALTER TABLE geography.catalogue_import ADD CONSTRAINT open_import_has_an_actor CHECK (actor IS NOT NULL OR state NOT IN ('checking', 'committing'));`,
  down: `
    ALTER TABLE geography.catalogue_import DROP CONSTRAINT open_import_has_an_actor;
    ALTER TABLE geography.catalogue_import DROP COLUMN actor;`,
};
