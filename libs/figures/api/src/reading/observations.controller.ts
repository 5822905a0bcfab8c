import { Controller, Query, Res } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { figuresContract, indicators, type Observation } from '@ra-quan/figures/model';
import { Answers, CurrentActor, CurrentLanguage, Exports, Require } from '@ra-quan/shared/api';
import type { Actor, Language, Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { observationExample } from '../figures.examples';
import { ObservationsExportDto, ObservationsQueryDto } from './observations.dto';
import { ObservationsQuery } from './observations.query';
import { observationsSheet } from './observations.sheet';

@Controller()
export class ObservationsController {
  constructor(
    private readonly observations: ObservationsQuery,
    private readonly campaigns: CampaignReader,
    private readonly exports: Exports,
  ) {}

  @Answers(figuresContract.observations, { items: [observationExample], total: 1 })
  @Require('figures.read')
  page(@CurrentActor() actor: Actor, @Query() query: ObservationsQueryDto): Promise<Page<Observation>> {
    return this.observations.page(actor, query);
  }

  @Answers(figuresContract.exportObservations)
  @Require('figures.read')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: ObservationsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const indicator = indicators.find(({ id }) => id === query.indicator);
    const campaign = query.campaign === undefined ? undefined : await this.campaigns.facts(query.campaign);
    await this.exports.send(reply, query.format, async (snapshot) =>
      observationsSheet(indicator, query, await this.observations.every(actor, query, snapshot), language, campaign),
    );
  }
}
