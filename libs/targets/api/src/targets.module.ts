import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '@ra-quan/campaigns/api';
import { GeographyModule } from '@ra-quan/geography/api';
import { TargetTasks } from './target-tasks';
import { TargetEntity } from './target.entity';
import { TargetFollowers } from './target-followers';
import { TargetReader } from './target.reader';
import { TargetsController } from './targets.controller';
import { TargetsQuery } from './targets.query';
import { TargetsService } from './targets.service';
import { TargetActs } from './target-acts';

@Module({
  imports: [TypeOrmModule.forFeature([TargetEntity]), CampaignsModule, GeographyModule],
  controllers: [TargetsController],
  providers: [TargetActs, TargetsQuery, TargetsService, TargetReader, TargetFollowers, TargetTasks],
  exports: [TargetReader, TargetsService],
})
export class TargetsModule {}
