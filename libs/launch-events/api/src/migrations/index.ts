import type { DomainSchema } from '@ra-quan/shared/api';
import { ceremoniesWithSitesAndTeams } from './1763856005000-ceremonies-with-sites-and-teams';
import { ceremoniesHaveASchemaOfTheirOwn } from './1795644005000-ceremonies-have-a-schema-of-their-own';
import { ceremoniesAreListedByTime } from './1795644010000-ceremonies-are-listed-by-time';
import { aVenueMayBeUnknown } from './1795644032000-a-venue-may-be-unknown';
import { ceremoniesAreFoundByAnyWord } from './1795644066000-ceremonies-are-found-by-any-word';

export const launchEventsSchema: DomainSchema = {
  name: 'launch_events',
  migrations: [
    ceremoniesWithSitesAndTeams,
    ceremoniesHaveASchemaOfTheirOwn,
    ceremoniesAreListedByTime,
    aVenueMayBeUnknown,
    ceremoniesAreFoundByAnyWord,
  ],
};
