import type { Migration } from '@ra-quan/shared/api';

/** A page of a campaign's ceremonies is read from the index, and so is how many there are: a campaign of all communes has tens of thousands. */
export const ceremoniesAreListedByTime: Migration = {
  name: 'CeremoniesByTime1795644010000',
  up: `CREATE INDEX launch_event_by_time ON launch_events.launch_event (campaign_id, starts_at, id);`,
  down: `DROP INDEX launch_events.launch_event_by_time;`,
};
