import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignEntity, MessageEntity, ThemeEntity, WaveEntity } from './campaign.entity';
import { CampaignNames } from './campaign-names';
import { CampaignReader } from './campaign.reader';
import { CampaignTasks } from './campaign-tasks';
import { CampaignsController } from './campaigns.controller';
import { CampaignsQuery } from './campaigns.query';
import { CampaignsService } from './campaigns.service';
import { CampaignFinder } from './campaign-finder';

@Module({
  imports: [TypeOrmModule.forFeature([CampaignEntity, WaveEntity, ThemeEntity, MessageEntity])],
  controllers: [CampaignsController],
  providers: [CampaignFinder, CampaignTasks, CampaignsQuery, CampaignsService, CampaignReader, CampaignNames],
  exports: [CampaignReader, CampaignsService],
})
export class CampaignsModule {}
