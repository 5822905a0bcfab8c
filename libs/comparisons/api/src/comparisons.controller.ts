import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CampaignReader } from '@ra-quan/campaigns/api';
import type { ComparisonChoices, ComparisonReport, ProvinceYears } from '@ra-quan/comparisons/model';
import { indicators } from '@ra-quan/figures/model';
import { UnitReader } from '@ra-quan/geography/api';
import { CurrentActor, CurrentLanguage, Require, sendSheet } from '@ra-quan/shared/api';
import { wholeYear, type Actor, type Language } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { ChoicesQuery } from './choices.query';
import { comparisonSheet } from './comparison.sheet';
import { ChoicesQueryDto, ComparisonExportDto, ComparisonQueryDto, ProvinceYearsDto, ProvinceYearsExportDto } from './comparisons.dto';
import { choicesExample, provinceYearsExample, reportExample } from './comparisons.examples';
import { ComparisonsQuery } from './comparisons.query';
import { provinceYearsSheet } from './province-years.sheet';

@ApiTags('comparisons')
@Controller('comparisons')
export class ComparisonsController {
  constructor(
    private readonly comparisons: ComparisonsQuery,
    private readonly choices: ChoicesQuery,
    private readonly campaigns: CampaignReader,
    private readonly units: UnitReader,
  ) {}

  @Get()
  @Require('comparisons.read')
  @ApiOperation({ summary: 'So một con số với các kỳ gốc · A figure against its bases' })
  @ApiOkResponse({ example: reportExample })
  report(@CurrentActor() actor: Actor, @Query() query: ComparisonQueryDto): Promise<ComparisonReport> {
    return this.comparisons.report(actor, query);
  }

  @Get('choices')
  @Require('comparisons.read')
  @ApiOperation({ summary: 'Những gì có thể chọn để so sánh · What can be chosen' })
  @ApiOkResponse({ example: choicesExample })
  async choose(@Query() { campaign, unit }: ChoicesQueryDto): Promise<ComparisonChoices> {
    return this.choices.read(campaign, unit ?? (await this.units.unitByCode('VN'))!.id);
  }

  @Get('provinces')
  @Require('comparisons.read')
  @ApiOperation({ summary: 'Các tỉnh hiện nay theo năm · Today’s provinces by year' })
  @ApiOkResponse({ example: provinceYearsExample })
  provinces(@CurrentActor() actor: Actor, @Query() query: ProvinceYearsDto): Promise<ProvinceYears> {
    return this.comparisons.provinceYears(actor, query);
  }

  @Get('provinces/export')
  @Require('comparisons.read')
  @ApiOperation({ summary: 'Xuất bảng các tỉnh theo năm · Export the provinces by year' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async exportProvinces(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: ProvinceYearsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const indicator = indicators.find(({ id }) => id === query.indicator);
    const illustrative = await this.campaigns.isIllustrative({ from: wholeYear(query.first).from, to: wholeYear(query.last).to });
    const table = await this.comparisons.provinceYears(actor, query);
    await sendSheet(reply, provinceYearsSheet(indicator, table, illustrative, language), query.format);
  }

  @Get('export')
  @Require('comparisons.read')
  @ApiOperation({ summary: 'Xuất bảng so sánh · Export the comparison' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async export(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: ComparisonExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendSheet(reply, comparisonSheet(await this.comparisons.report(actor, query), language), query.format);
  }
}
