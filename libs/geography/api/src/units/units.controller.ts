import { Controller, Query, Res } from '@nestjs/common';
import { type Unit, type UnitDetail, type UnitFound, unitsContract } from '@ra-quan/geography/model';
import { Answers, CurrentLanguage, Exports, IdParam, Require } from '@ra-quan/shared/api';
import type { Language, Page } from '@ra-quan/shared/model';
import type { FastifyReply } from 'fastify';
import { childrenExample, detailExample, pageExample } from './units.examples';
import { AsOfQueryDto, UnitsExportDto, UnitsQueryDto } from './units.dto';
import { UnitDetailQuery } from './unit-detail.query';
import { UnitReader } from './unit.reader';
import { UnitsQuery } from './units.query';
import { UnitsSheet } from './units.sheet';

@Controller()
export class UnitsController {
  constructor(
    private readonly units: UnitsQuery,
    private readonly detail: UnitDetailQuery,
    private readonly reader: UnitReader,
    private readonly sheet: UnitsSheet,
    private readonly exports: Exports,
  ) {}

  @Answers(unitsContract.list, pageExample)
  @Require('campaigns.read')
  list(@Query() request: UnitsQueryDto): Promise<Page<UnitFound>> {
    return this.units.list(request);
  }

  @Answers(unitsContract.export)
  @Require('campaigns.read')
  async export(@Query() request: UnitsExportDto, @CurrentLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    await this.exports.send(reply, request.format, (snapshot) => this.sheet.of(request, language, snapshot));
  }

  @Answers(unitsContract.one, detailExample)
  @Require('campaigns.read')
  unit(@IdParam() id: number, @Query() { asOf }: AsOfQueryDto): Promise<UnitDetail> {
    return this.detail.unit(id, asOf);
  }

  @Answers(unitsContract.children, childrenExample)
  @Require('campaigns.read')
  children(@IdParam() id: number, @Query() { asOf }: AsOfQueryDto): Promise<Unit[]> {
    return this.reader.childrenOf(id, asOf);
  }
}
