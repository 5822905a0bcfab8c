import type { Migration } from '@ra-quan/shared/api';

export const ceremoniesHaveASchemaOfTheirOwn: Migration = {
  name: 'LaunchEventsSchema1795644005000',
  up: `
    CREATE SCHEMA launch_events;
    ALTER TABLE launch_event SET SCHEMA launch_events;
    ALTER TABLE event_partner SET SCHEMA launch_events;
    ALTER TABLE event_site SET SCHEMA launch_events;
    ALTER TABLE parade_team SET SCHEMA launch_events;

    CREATE VIEW launch_events.ceremony AS
      SELECT launch_event.id, launch_event.campaign_id, launch_event.unit_id, launch_event.day, launch_event.name, launch_event.state FROM launch_events.launch_event;`,
  down: `
    DROP VIEW launch_events.ceremony;
    ALTER TABLE launch_events.parade_team SET SCHEMA public;
    ALTER TABLE launch_events.event_site SET SCHEMA public;
    ALTER TABLE launch_events.event_partner SET SCHEMA public;
    ALTER TABLE launch_events.launch_event SET SCHEMA public;
    DROP SCHEMA launch_events;`,
};
