import { Body, Controller, Param, Query } from '@nestjs/common';
import { type Campaign, type CampaignAction, campaignActions, campaignsContract, type CampaignSummary } from '@ra-quan/campaigns/model';
import { Answers, CurrentActor, IdParam, OneOf, Require } from '@ra-quan/shared/api';
import type { Actor, Created, Page } from '@ra-quan/shared/model';
import {
  CalendarQueryDto,
  CampaignChangeDto,
  CampaignCopyDto,
  CampaignPlanDto,
  CampaignStepDto,
  CampaignsQueryDto,
  ReportTimeDto,
} from './campaigns.dto';
import { campaignExample, summaryExample } from './campaigns.examples';
import { CampaignsQuery } from './campaigns.query';
import { CampaignsService } from './campaigns.service';

@Controller()
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly query: CampaignsQuery,
  ) {}

  @Answers(campaignsContract.page, { items: [summaryExample], total: 1 })
  @Require('campaigns.read')
  page(@Query() query: CampaignsQueryDto): Promise<Page<CampaignSummary>> {
    return this.query.page(query);
  }

  @Answers(campaignsContract.calendar, [summaryExample])
  @Require('campaigns.read')
  calendar(@Query() { year }: CalendarQueryDto): Promise<CampaignSummary[]> {
    return this.query.calendar(year);
  }

  @Answers(campaignsContract.one, campaignExample)
  @Require('campaigns.read')
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<Campaign> {
    return this.query.one(actor, id);
  }

  @Answers(campaignsContract.create, { id: 3 })
  @Require('campaigns.plan')
  create(@CurrentActor() actor: Actor, @Body() plan: CampaignPlanDto): Promise<Created> {
    return this.campaigns.create(actor, plan);
  }

  @Answers(campaignsContract.change)
  @Require('campaigns.plan')
  change(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() plan: CampaignChangeDto): Promise<void> {
    return this.campaigns.change(actor, id, plan);
  }

  @Answers(campaignsContract.setReportTime)
  @Require('campaigns.plan')
  setReportTime(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() order: ReportTimeDto): Promise<void> {
    return this.campaigns.setReportTime(actor, id, order);
  }

  @Answers(campaignsContract.copy, { id: 3 })
  @Require('campaigns.plan')
  copy(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() order: CampaignCopyDto): Promise<Created> {
    return this.campaigns.copy(actor, id, order);
  }

  @Answers(campaignsContract.take)
  @Require('campaigns.plan')
  take(
    @CurrentActor() actor: Actor,
    @IdParam() id: number,
    @Param('action', OneOf(campaignActions)) action: CampaignAction,
    @Body() { version, reason }: CampaignStepDto,
  ): Promise<void> {
    return this.campaigns.take(actor, id, action, version, reason);
  }
}
