import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { campaignActions, type Campaign, type CampaignAction, type CampaignSummary } from '@ra-quan/campaigns/model';
import { CurrentActor, IdParam, OneOf, Require } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { CalendarQueryDto, CampaignChangeDto, CampaignCopyDto, CampaignPlanDto, CampaignStepDto, CampaignsQueryDto } from './campaigns.dto';
import { campaignExample, summaryExample } from './campaigns.examples';
import { CampaignsQuery } from './campaigns.query';
import { CampaignsService } from './campaigns.service';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly query: CampaignsQuery,
  ) {}

  @Get()
  @Require('campaigns.read')
  @ApiOperation({ summary: 'Danh sách chiến dịch · The campaigns' })
  @ApiOkResponse({ example: { items: [summaryExample], total: 1 } })
  page(@Query() query: CampaignsQueryDto): Promise<Page<CampaignSummary>> {
    return this.query.page(query);
  }

  @Get('calendar')
  @Require('campaigns.read')
  @ApiOperation({ summary: 'Lịch chiến dịch của một năm · The campaigns of a year' })
  @ApiOkResponse({ example: [summaryExample] })
  calendar(@Query() { year }: CalendarQueryDto): Promise<CampaignSummary[]> {
    return this.query.calendar(year);
  }

  @Get(':id')
  @Require('campaigns.read')
  @ApiOperation({ summary: 'Một chiến dịch, kèm những gì còn thiếu · One campaign, with what it still lacks' })
  @ApiOkResponse({ example: campaignExample })
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<Campaign> {
    return this.query.one(actor, id);
  }

  @Post()
  @Require('campaigns.plan')
  @ApiOperation({ summary: 'Lập chiến dịch mới · Plan a new campaign' })
  @ApiCreatedResponse({ example: { id: 3 } })
  create(@CurrentActor() actor: Actor, @Body() plan: CampaignPlanDto): Promise<{ id: number }> {
    return this.campaigns.create(actor, plan);
  }

  @Put(':id')
  @HttpCode(204)
  @Require('campaigns.plan')
  @ApiOperation({ summary: 'Sửa kế hoạch · Change the plan' })
  @ApiNoContentResponse({ example: null })
  change(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() plan: CampaignChangeDto): Promise<void> {
    return this.campaigns.change(actor, id, plan);
  }

  @Post(':id/copy')
  @Require('campaigns.plan')
  @ApiOperation({ summary: 'Sao chép thành chiến dịch mới, không kèm kết quả · Copy into a new campaign, without results' })
  @ApiCreatedResponse({ example: { id: 3 } })
  copy(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() order: CampaignCopyDto): Promise<{ id: number }> {
    return this.campaigns.copy(actor, id, order);
  }

  @Post(':id/steps/:action')
  @HttpCode(204)
  @Require('campaigns.plan')
  @ApiOperation({ summary: 'Công bố, bắt đầu, kết thúc hoặc huỷ · Publish, start, close or cancel' })
  @ApiParam({ name: 'action', enum: campaignActions })
  @ApiNoContentResponse({ example: null })
  take(
    @CurrentActor() actor: Actor,
    @IdParam() id: number,
    @Param('action', OneOf(campaignActions)) action: CampaignAction,
    @Body() { version, reason }: CampaignStepDto,
  ): Promise<void> {
    return this.campaigns.take(actor, id, action, version, reason);
  }
}
