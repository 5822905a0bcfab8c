import { Controller, Query, Res } from '@nestjs/common';
import { CampaignReader } from '@ra-quan/campaigns/api';
import { figuresContract, type SilentList } from '@ra-quan/figures/model';
import { Answers, CurrentActor, CurrentLanguage, Require, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Language } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { silentExample } from '../figures.examples';
import { SilentExportDto, SilentQueryDto } from './silent.dto';
import { SilentQuery } from './silent.query';
import { silentSheet } from './silent.sheet';

@Controller()
export class SilentController {
  constructor(
    private readonly silent: SilentQuery,
    private readonly campaigns: CampaignReader,
  ) {}

  @Answers(figuresContract.silent, silentExample)
  @Require('figures.read')
  page(@CurrentActor() actor: Actor, @Query() query: SilentQueryDto): Promise<SilentList> {
    return this.silent.page(actor, query);
  }

  @Answers(figuresContract.exportSilent)
  @Require('figures.read')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: SilentExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const list = await this.silent.every(actor, query);
    await sendSheet(reply, silentSheet(list, await this.campaigns.facts(query.campaign), language), query.format);
  }
}
