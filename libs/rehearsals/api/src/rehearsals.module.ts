import { Module } from '@nestjs/common';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { FiguresModule } from '@ra-quan/figures/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { LaunchEventsModule } from '@ra-quan/launch-events/api';
import { PartnersModule } from '@ra-quan/partners/api';
import { TargetsModule } from '@ra-quan/targets/api';
import { RehearsalTasks } from './rehearsal-tasks';
import { RehearsalsController } from './rehearsals.controller';
import { RehearsalsService } from './rehearsals.service';
import { RehearsedCeremonies } from './shares/rehearsed-ceremonies';
import { RehearsedFigures } from './shares/rehearsed-figures';
import { RehearsedPartners } from './shares/rehearsed-partners';
import { RehearsedTargets } from './shares/rehearsed-targets';

@Module({
  imports: [CampaignsModule, FiguresModule, GeographyModule, LaunchEventsModule, PartnersModule, TargetsModule],
  controllers: [RehearsalsController],
  providers: [RehearsalTasks, RehearsalsService, RehearsedCeremonies, RehearsedFigures, RehearsedPartners, RehearsedTargets],
  exports: [RehearsalsService],
})
export class RehearsalsModule {}
