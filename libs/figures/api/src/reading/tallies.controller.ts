import { Controller, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { figuresContract, type ProvinceTally, type TalliesAsked } from '@ra-quan/figures/model';
import { Answers, CurrentActor, IsDay, QueryId, Require } from '@ra-quan/shared/api';
import type { Actor, Day } from '@ra-quan/shared/model';
import { TalliesQuery } from './tallies.query';

class TalliesQueryDto implements TalliesAsked {
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

@Controller()
export class TalliesController {
  constructor(private readonly tallies: TalliesQuery) {}

  @Answers(figuresContract.tallies, [{ provinceId: 2, value: 1221 }])
  @Require('figures.read')
  ofDay(@CurrentActor() actor: Actor, @Query() { campaign, day, indicator }: TalliesQueryDto): Promise<ProvinceTally[]> {
    return this.tallies.ofDay(actor, campaign, day, indicator);
  }
}
