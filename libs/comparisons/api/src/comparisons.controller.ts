import { Controller, Query, Res } from '@nestjs/common';
import { CampaignReader, type CampaignFacts } from '@ra-quan/campaigns/api';
import { type ComparisonChoices, type ComparisonReport, comparisonsContract, type UnitYears } from '@ra-quan/comparisons/model';
import { Answers, CurrentActor, CurrentLanguage, Require, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Language } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { ChoicesQuery } from './choices.query';
import { comparisonSheet } from './comparison.sheet';
import {
  ChoicesQueryDto,
  CommuneYearsDto,
  CommuneYearsExportDto,
  ComparisonExportDto,
  ComparisonQueryDto,
  ProvinceYearsDto,
  ProvinceYearsExportDto,
} from './comparisons.dto';
import { choicesExample, reportExample, unitYearsExample } from './comparisons.examples';
import { ComparisonsQuery } from './comparisons.query';
import { UnitYearsQuery } from './unit-years.query';
import { unitYearsSheet } from './unit-years.sheet';

@Controller()
export class ComparisonsController {
  constructor(
    private readonly comparisons: ComparisonsQuery,
    private readonly unitYears: UnitYearsQuery,
    private readonly choices: ChoicesQuery,
    private readonly campaigns: CampaignReader,
  ) {}

  @Answers(comparisonsContract.report, reportExample)
  @Require('comparisons.read')
  report(@CurrentActor() actor: Actor, @Query() query: ComparisonQueryDto): Promise<ComparisonReport> {
    return this.comparisons.report(actor, query);
  }

  @Answers(comparisonsContract.choices, choicesExample)
  @Require('comparisons.read')
  choose(@CurrentActor() actor: Actor, @Query() query: ChoicesQueryDto): Promise<ComparisonChoices> {
    return this.choices.read(actor, query);
  }

  @Answers(comparisonsContract.provinces, unitYearsExample)
  @Require('comparisons.read')
  provinces(@CurrentActor() actor: Actor, @Query() query: ProvinceYearsDto): Promise<UnitYears> {
    return this.unitYears.provinces(actor, query);
  }

  @Answers(comparisonsContract.exportProvinces)
  @Require('comparisons.read')
  async exportProvinces(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: ProvinceYearsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = await this.unitYears.provinces(actor, query);
    await sendSheet(reply, unitYearsSheet('provinces', query, table, language, await this.rehearsal(query)), query.format);
  }

  @Answers(comparisonsContract.communes, unitYearsExample)
  @Require('comparisons.read')
  communes(@CurrentActor() actor: Actor, @Query() query: CommuneYearsDto): Promise<UnitYears> {
    return this.unitYears.communes(actor, query);
  }

  @Answers(comparisonsContract.exportCommunes)
  @Require('comparisons.read')
  async exportCommunes(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: CommuneYearsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = await this.unitYears.communes(actor, query);
    await sendSheet(reply, unitYearsSheet('communes', query, table, language, await this.rehearsal(query)), query.format);
  }

  @Answers(comparisonsContract.export)
  @Require('comparisons.read')
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: ComparisonExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.comparisons.report(actor, query);
    const campaign = report.subject.campaign && (await this.campaigns.nameOf(report.subject.campaign.id));
    await sendSheet(reply, comparisonSheet(report, language, campaign), query.format);
  }

  /** The rehearsal whose figures are among those of the years. */
  private async rehearsal({ campaign }: { readonly campaign?: number }): Promise<CampaignFacts | undefined> {
    const facts = campaign === undefined ? undefined : await this.campaigns.facts(campaign);
    return facts?.rehearsal ? facts : undefined;
  }
}
