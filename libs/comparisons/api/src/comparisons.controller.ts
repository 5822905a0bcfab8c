import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CampaignReader } from '@ra-quan/campaigns/api';
import type { ComparisonChoices, ComparisonReport, UnitYears } from '@ra-quan/comparisons/model';
import { UnitReader } from '@ra-quan/geography/api';
import { CurrentActor, CurrentLanguage, Require, sendSheet } from '@ra-quan/shared/api';
import { wholeYear, type Actor, type Language } from '@ra-quan/shared/model';
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

@ApiTags('comparisons')
@Controller('comparisons')
export class ComparisonsController {
  constructor(
    private readonly comparisons: ComparisonsQuery,
    private readonly unitYears: UnitYearsQuery,
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
  @ApiOperation({ summary: 'Các tỉnh theo năm, theo địa giới một ngày · Provinces by year, on the map of a day' })
  @ApiOkResponse({ example: unitYearsExample })
  provinces(@CurrentActor() actor: Actor, @Query() query: ProvinceYearsDto): Promise<UnitYears> {
    return this.unitYears.provinces(actor, query);
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
    const table = await this.unitYears.provinces(actor, query);
    await sendSheet(reply, unitYearsSheet('provinces', query, table, await this.isIllustrative(query), language), query.format);
  }

  @Get('communes')
  @Require('comparisons.read')
  @ApiOperation({ summary: 'Các xã theo năm, theo địa giới một ngày · Communes by year, on the map of a day' })
  @ApiOkResponse({ example: unitYearsExample })
  communes(@CurrentActor() actor: Actor, @Query() query: CommuneYearsDto): Promise<UnitYears> {
    return this.unitYears.communes(actor, query);
  }

  @Get('communes/export')
  @Require('comparisons.read')
  @ApiOperation({ summary: 'Xuất bảng các xã theo năm · Export the communes by year' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async exportCommunes(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query() query: CommuneYearsExportDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const table = await this.unitYears.communes(actor, query);
    await sendSheet(reply, unitYearsSheet('communes', query, table, await this.isIllustrative(query), language), query.format);
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

  private isIllustrative({ first, last }: ProvinceYearsDto): Promise<boolean> {
    return this.campaigns.isIllustrative({ from: wholeYear(first).from, to: wholeYear(last).to });
  }
}
