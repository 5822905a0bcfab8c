import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { eventActions, type DayBoard, type EventAction, type EventSummary, type LaunchEvent } from '@ra-quan/launch-events/model';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { CurrentActor, CurrentLanguage, IdParam, OneOf, Require, everyRow, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Language, Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { DayBoardQuery } from './day-board.query';
import {
  BoardQueryDto,
  EventChangeDto,
  EventPlanDto,
  EventStepDto,
  EventsExportDto,
  EventsQueryDto,
  ProvincePlanDto,
} from './launch-events.dto';
import { boardExample, eventExample, summaryExample } from './launch-events.examples';
import { LaunchEventsQuery } from './launch-events.query';
import { LaunchEventsService } from './launch-events.service';
import { eventsSheet } from './launch-events.sheet';

@ApiTags('launch-events')
@Controller('launch-events')
export class LaunchEventsController {
  constructor(
    private readonly events: LaunchEventsService,
    private readonly query: LaunchEventsQuery,
    private readonly board: DayBoardQuery,
    private readonly campaigns: CampaignReader,
  ) {}

  @Get()
  @Require('events.read')
  @ApiOperation({ summary: 'Danh sách lễ ra quân · The launch ceremonies' })
  @ApiOkResponse({ example: { items: [summaryExample], total: 1 } })
  page(@CurrentActor() actor: Actor, @Query() query: EventsQueryDto): Promise<Page<EventSummary>> {
    return this.query.page(actor, query);
  }

  @Get('board')
  @Require('events.read')
  @ApiOperation({ summary: 'Bảng theo dõi ngày ra quân · The day board' })
  @ApiOkResponse({ example: boardExample })
  dayBoard(@Query() { campaign, day }: BoardQueryDto): Promise<DayBoard> {
    return this.board.read(campaign, day);
  }

  @Get('export')
  @Require('events.read')
  @ApiOperation({ summary: 'Xuất danh sách theo bộ lọc · Export the filtered list' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: EventsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = await everyRow((page, size) => this.query.page(actor, { ...query, page, size }));
    const { illustrative } = await this.campaigns.facts(query.campaign);
    await sendSheet(reply, eventsSheet(rows, language, illustrative), query.format);
  }

  @Get(':id')
  @Require('events.read')
  @ApiOperation({ summary: 'Một lễ ra quân · One ceremony' })
  @ApiOkResponse({ example: eventExample })
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<LaunchEvent> {
    return this.query.one(actor, id);
  }

  @Post()
  @Require('events.plan')
  @ApiOperation({ summary: 'Lập lễ ra quân · Plan a ceremony' })
  @ApiCreatedResponse({ example: { id: 4 } })
  create(@CurrentActor() actor: Actor, @Body() plan: EventPlanDto): Promise<{ id: number }> {
    return this.events.create(actor, plan);
  }

  @Post('provinces')
  @Require('events.plan')
  @ApiOperation({ summary: 'Lập lễ cho mọi tỉnh chưa có trong đợt · Plan one for every province that has none in the wave' })
  @ApiCreatedResponse({ example: { created: 34 } })
  planProvinces(@CurrentActor() actor: Actor, @Body() { campaignId, waveId, opensAt }: ProvincePlanDto): Promise<{ created: number }> {
    return this.events.planProvinces(actor, campaignId, waveId, opensAt);
  }

  @Put(':id')
  @HttpCode(204)
  @Require('events.plan')
  @ApiOperation({ summary: 'Sửa kế hoạch của lễ · Change the plan of a ceremony' })
  @ApiNoContentResponse({ example: null })
  change(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() plan: EventChangeDto): Promise<void> {
    return this.events.change(actor, id, plan);
  }

  // Each step asks for a permission of its own: the workflow's table decides, after the right to read.
  @Post(':id/steps/:action')
  @HttpCode(204)
  @Require('events.read')
  @ApiOperation({
    summary: 'Xác nhận, khai mạc, kết thúc, báo cáo, hoãn, xếp lại lịch, huỷ · Confirm, open, hold, report, postpone, reschedule, cancel',
  })
  @ApiParam({ name: 'action', enum: eventActions })
  @ApiNoContentResponse({ example: null })
  take(
    @CurrentActor() actor: Actor,
    @IdParam() id: number,
    @Param('action', OneOf(eventActions)) action: EventAction,
    @Body() step: EventStepDto,
  ): Promise<void> {
    return this.events.take(actor, id, action, step);
  }
}
