import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { BulkCeremoniesService } from './bulk-ceremonies.service';
import { CeremonyTasks } from './ceremony-tasks';
import { DayBoardQuery } from './day-board.query';
import { EventHolders } from './event-holders';
import { EventFollowers } from './event-followers';
import { EventPartnerEntity, EventSiteEntity, LaunchEventEntity, ParadeTeamEntity } from './launch-event.entity';
import { LaunchEventReader } from './launch-event.reader';
import { LaunchEventsController } from './launch-events.controller';
import { LaunchEventsQuery } from './launch-events.query';
import { LaunchEventsService } from './launch-events.service';
import { CeremonyFinder } from './ceremony-finder';

@Module({
  imports: [
    TypeOrmModule.forFeature([LaunchEventEntity, EventPartnerEntity, EventSiteEntity, ParadeTeamEntity]),
    CampaignsModule,
    GeographyModule,
  ],
  controllers: [LaunchEventsController],
  providers: [
    CeremonyFinder,
    BulkCeremoniesService,
    CeremonyTasks,
    LaunchEventsService,
    LaunchEventsQuery,
    DayBoardQuery,
    LaunchEventReader,
    EventFollowers,
    EventHolders,
  ],
  exports: [BulkCeremoniesService, LaunchEventReader, LaunchEventsService, EventHolders],
})
export class LaunchEventsModule {}
