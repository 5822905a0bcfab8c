import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { FiguresModule } from '@ra-quan/figures/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { TargetsModule } from '@ra-quan/targets/api';
import { DesksController } from './desks.controller';
import { DesksService } from './desks.service';
import { SnoozeEntity } from './snooze.entity';
import { StandingQuery } from './standing.query';
import { DeskActs } from './desk-acts';

@Module({
  imports: [TypeOrmModule.forFeature([SnoozeEntity]), CampaignsModule, FiguresModule, GeographyModule, TargetsModule],
  controllers: [DesksController],
  providers: [DeskActs, DesksService, StandingQuery],
})
export class DesksModule {}
