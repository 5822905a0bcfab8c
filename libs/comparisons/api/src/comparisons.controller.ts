import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComparisonChoices, ComparisonReport, ProvinceYears } from '@ra-quan/comparisons/model';
import { UnitReader } from '@ra-quan/geography/api';
import { CurrentActor, CurrentLanguage, Require, sendSheet } from '@ra-quan/shared/api';
import type { Actor, Language } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { ChoicesQuery } from './choices.query';
import { comparisonSheet } from './comparison.sheet';
import { ChoicesQueryDto, ComparisonExportDto, ComparisonQueryDto, ProvinceYearsDto } from './comparisons.dto';
import { choicesExample, provinceYearsExample, reportExample } from './comparisons.examples';
import { ComparisonsQuery } from './comparisons.query';

@ApiTags('comparisons')
@Controller('comparisons')
export class ComparisonsController {
  constructor(
    private readonly comparisons: ComparisonsQuery,
    private readonly choices: ChoicesQuery,
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
  provinces(@Query() query: ProvinceYearsDto): Promise<ProvinceYears> {
    return this.comparisons.provinceYears(query);
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
