import type { DomainSchema } from '@ra-quan/shared/api';
import { aLogThatIsOnlyAddedTo } from './1763856000000-a-log-that-is-only-added-to';
import { theLogHasASchemaOfItsOwn } from './1795644000000-the-log-has-a-schema-of-its-own';

export const auditSchema: DomainSchema = {
  name: 'audit',
  migrations: [aLogThatIsOnlyAddedTo, theLogHasASchemaOfItsOwn],
  appendOnly: ['audit_entry', 'audit_seal'],
  callable: ['record'],
};
