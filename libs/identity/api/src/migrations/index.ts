import type { DomainSchema } from '@ra-quan/shared/api';
import { accountsAndTheirSessions } from './1763856002000-accounts-and-their-sessions';
import { aSessionKnowsWhichItReplaced } from './1795644033000-a-session-knows-which-it-replaced';
import { guessesHaveAPlaceAndDevicesAreKnown } from './1795644025000-guesses-have-a-place-and-devices-are-known';
import { accountsHaveASchemaOfTheirOwn } from './1795644002000-accounts-have-a-schema-of-their-own';
import { peopleAreFoundByAnyPartOfTheirName } from './1795644063000-people-are-found-by-any-part-of-their-name';

export const identitySchema: DomainSchema = {
  name: 'identity',
  passing: ['session', 'sign_in_failure', 'device'],
  migrations: [
    accountsAndTheirSessions,
    accountsHaveASchemaOfTheirOwn,
    guessesHaveAPlaceAndDevicesAreKnown,
    aSessionKnowsWhichItReplaced,
    peopleAreFoundByAnyPartOfTheirName,
  ],
};
