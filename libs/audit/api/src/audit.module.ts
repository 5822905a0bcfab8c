import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { AuditController } from './audit.controller';
import { AuditLogQuery } from './audit.query';
import { ChainService } from './chain.service';
import { EntryCampaigns } from './entry-campaigns';
import { EntryNames } from './entry-names';
import { EntryTerritories } from './entry-territories';
import { RecentEntries } from './recent-entries.reader';
import { AuditActs } from './audit-acts';

/** Global: every domain writes the log. */
@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditActs, AuditLog, AuditLogQuery, ChainService, EntryTerritories, RecentEntries, EntryCampaigns, EntryNames],
  exports: [AuditLog, ChainService, EntryTerritories, RecentEntries, EntryCampaigns, EntryNames],
})
export class AuditModule {}
