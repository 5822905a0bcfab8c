import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { ProvinceTally } from '@ra-quan/figures/model';
import { CurrentActor, IsDay, QueryId, Require } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { TalliesQuery } from './tallies.query';

class TalliesQueryDto {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({ example: '2026-05-08' })
  @IsDay()
  day: Day;

  @ApiProperty({ example: 1 })
  @QueryId()
  indicator: number;
}

@ApiTags('figures')
@Controller('figures/tallies')
export class TalliesController {
  constructor(private readonly tallies: TalliesQuery) {}

  @Get()
  @Require('figures.read')
  @ApiOperation({ summary: 'Số các tỉnh báo trong ngày · What the provinces report on a day' })
  @ApiOkResponse({ example: [{ provinceId: 2, value: 1221 }] })
  ofDay(@CurrentActor() actor: Actor, @Query() { campaign, day, indicator }: TalliesQueryDto): Promise<ProvinceTally[]> {
    return this.tallies.ofDay(actor, campaign, day, indicator);
  }
}
