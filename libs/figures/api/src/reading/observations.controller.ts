import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { indicators, type Observation } from '@ra-quan/figures/model';
import { CurrentActor, CurrentLanguage, Require, everyRow, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Language, Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { observationExample } from '../figures.examples';
import { ObservationsExportDto, ObservationsQueryDto } from './observations.dto';
import { ObservationsQuery } from './observations.query';
import { observationsSheet } from './observations.sheet';

@ApiTags('figures')
@Controller('figures/observations')
export class ObservationsController {
  constructor(
    private readonly observations: ObservationsQuery,
    private readonly campaigns: CampaignReader,
  ) {}

  @Get()
  @Require('figures.read')
  @ApiOperation({ summary: 'Các số gốc của một con số · The observations behind a number' })
  @ApiOkResponse({ example: { items: [observationExample], total: 1 } })
  page(@CurrentActor() actor: Actor, @Query() query: ObservationsQueryDto): Promise<Page<Observation>> {
    return this.observations.page(actor, query);
  }

  @Get('export')
  @Require('figures.read')
  @ApiOperation({ summary: 'Xuất các số gốc · Export the observations' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: ObservationsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rows = await everyRow((page, size) => this.observations.page(actor, { ...query, page, size }));
    const illustrative = query.campaign ? (await this.campaigns.facts(query.campaign)).illustrative : false;
    const indicator = indicators.find(({ id }) => id === query.indicator);
    await sendSheet(reply, observationsSheet(indicator, query, rows, illustrative, language), query.format);
  }
}
