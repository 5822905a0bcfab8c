import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Unit, UnitDetail, UnitFound } from '@ra-quan/geography/model';
import { CurrentLanguage, IdParam, Require, sendSheet } from '@ra-quan/shared/api';
import type { Language, Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { childrenExample, detailExample, pageExample } from './units.examples';
import { AsOfQueryDto, UnitsExportDto, UnitsQueryDto } from './units.dto';
import { UnitDetailQuery } from './unit-detail.query';
import { UnitReader } from './unit.reader';
import { UnitsQuery } from './units.query';
import { UnitsSheet } from './units.sheet';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsQuery,
    private readonly detail: UnitDetailQuery,
    private readonly reader: UnitReader,
    private readonly sheet: UnitsSheet,
  ) {}

  @Get()
  @Require('campaigns.read')
  @ApiOperation({ summary: 'Tìm đơn vị hành chính theo tên, mã, ngày · Find administrative units by name, code, day' })
  @ApiOkResponse({ example: pageExample })
  list(@Query() request: UnitsQueryDto): Promise<Page<UnitFound>> {
    return this.units.list(request);
  }

  @Get('export')
  @Require('campaigns.read')
  @ApiOperation({ summary: 'Xuất danh sách đơn vị theo bộ lọc · Export the filtered list of units' })
  @ApiOkResponse({ description: '.xlsx / .csv', example: 'tệp · file' })
  async export(@Query() request: UnitsExportDto, @CurrentLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    await sendSheet(reply, await this.sheet.of(request, language), request.format);
  }

  @Get(':id')
  @Require('campaigns.read')
  @ApiOperation({ summary: 'Một đơn vị và lịch sử của nó · One unit and its history' })
  @ApiOkResponse({ example: detailExample })
  @ApiNotFoundResponse()
  unit(@IdParam() id: number, @Query() { asOf }: AsOfQueryDto): Promise<UnitDetail> {
    return this.detail.unit(id, asOf);
  }

  @Get(':id/children')
  @Require('campaigns.read')
  @ApiOperation({ summary: 'Các đơn vị trực thuộc vào một ngày · The units directly under one on a day' })
  @ApiOkResponse({ example: childrenExample })
  children(@IdParam() id: number, @Query() { asOf }: AsOfQueryDto): Promise<Unit[]> {
    return this.reader.childrenOf(id, asOf);
  }
}
