import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import {
  type DayBoard,
  type EventAction,
  eventActions,
  type EventSummary,
  type LaunchEvent,
  launchEventsContract,
} from '@ra-quan/launch-events/model';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { Answers, CurrentActor, CurrentLanguage, Exports, IdParam, OneOf, Require } from '@ra-quan/shared/api';
import type { Actor, Created, Language, Page } from '@ra-quan/shared/model';
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

@Controller()
export class LaunchEventsController {
  constructor(
    private readonly events: LaunchEventsService,
    private readonly query: LaunchEventsQuery,
    private readonly board: DayBoardQuery,
    private readonly campaigns: CampaignReader,
    private readonly exports: Exports,
  ) {}

  @Answers(launchEventsContract.page, { items: [summaryExample], total: 1 })
  @Require('events.read')
  page(@CurrentActor() actor: Actor, @Query() query: EventsQueryDto): Promise<Page<EventSummary>> {
    return this.query.page(actor, query);
  }

  @Answers(launchEventsContract.board, boardExample)
  @Require('events.read')
  dayBoard(@CurrentActor() actor: Actor, @Query() { campaign, day }: BoardQueryDto): Promise<DayBoard> {
    return this.board.read(actor, campaign, day);
  }

  @Answers(launchEventsContract.export)
  @Require('events.read')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: EventsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const campaign = await this.campaigns.facts(query.campaign);
    await this.exports.send(reply, query.format, async (snapshot) =>
      eventsSheet(await this.query.every(actor, query, snapshot), language, campaign),
    );
  }

  @Answers(launchEventsContract.one, eventExample)
  @Require('events.read')
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<LaunchEvent> {
    return this.query.one(actor, id);
  }

  @Answers(launchEventsContract.create, { id: 4 })
  @Require('events.plan')
  create(@CurrentActor() actor: Actor, @Body() plan: EventPlanDto): Promise<Created> {
    return this.events.create(actor, plan);
  }

  @Answers(launchEventsContract.planProvinces, { created: 34 })
  @Require('events.plan')
  planProvinces(@CurrentActor() actor: Actor, @Body() { campaignId, waveId, opensAt }: ProvincePlanDto): Promise<{ created: number }> {
    return this.events.planProvinces(actor, campaignId, waveId, opensAt);
  }

  @Answers(launchEventsContract.change)
  @Require('events.plan')
  change(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() plan: EventChangeDto): Promise<void> {
    return this.events.change(actor, id, plan);
  }

  // Each step asks for a permission of its own: the workflow's table decides, after the right to read.
  @Answers(launchEventsContract.take)
  @Require('events.read')
  take(
    @CurrentActor() actor: Actor,
    @IdParam() id: number,
    @Param('action', OneOf(eventActions)) action: EventAction,
    @Body() step: EventStepDto,
  ): Promise<void> {
    return this.events.take(actor, id, action, step);
  }
}
