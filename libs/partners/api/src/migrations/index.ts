import type { DomainSchema } from '@ra-quan/shared/api';
import { organisationsAndWhatTheySigned } from './1763856004000-organisations-and-what-they-signed';
import { jointPlansSayTheirVersion } from './1764000002000-joint-plans-say-their-version';
import { organisationsHaveASchemaOfTheirOwn } from './1795644004000-organisations-have-a-schema-of-their-own';
import { organisationsAreFoundByAnyWord } from './1795644065000-organisations-are-found-by-any-word';

export const partnersSchema: DomainSchema = {
  name: 'partners',
  migrations: [
    organisationsAndWhatTheySigned,
    jointPlansSayTheirVersion,
    organisationsHaveASchemaOfTheirOwn,
    organisationsAreFoundByAnyWord,
  ],
};
