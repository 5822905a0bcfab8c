import type { DomainSchema } from '@ra-quan/shared/api';
import { aLogThatIsOnlyAddedTo } from './1763856000000-a-log-that-is-only-added-to';
import { theLogHasASchemaOfItsOwn } from './1795644000000-the-log-has-a-schema-of-its-own';
import { aRestoredLogBeginsANewChain } from './1795644031000-a-restored-log-begins-a-new-chain';

export const auditSchema: DomainSchema = {
  name: 'audit',
  migrations: [aLogThatIsOnlyAddedTo, theLogHasASchemaOfItsOwn, aRestoredLogBeginsANewChain],
  appendOnly: ['audit_entry', 'audit_seal'],
  readOnly: ['audit_chain'],
  callable: ['record'],
};
