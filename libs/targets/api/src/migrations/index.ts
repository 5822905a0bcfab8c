import type { DomainSchema } from '@ra-quan/shared/api';
import { targetsByUnitAndScheme } from './1763856006000-targets-by-unit-and-scheme';
import { targetsHaveASchemaOfTheirOwn } from './1795644006000-targets-have-a-schema-of-their-own';
import { aRemovedTargetKeepsItsVersion } from './1795644011000-a-removed-target-keeps-its-version';
import { targetsHaveDaysAndAHistory } from './1795650000000-targets-have-days-and-a-history';

export const targetsSchema: DomainSchema = {
  name: 'targets',
  migrations: [targetsByUnitAndScheme, targetsHaveASchemaOfTheirOwn, aRemovedTargetKeepsItsVersion, targetsHaveDaysAndAHistory],
};
