import { Body, Controller, Headers, Query } from '@nestjs/common';
import { type EntryAnswer, figuresContract, type Grid, type Indicator, type Standing, indicators } from '@ra-quan/figures/model';
import { Answers, CurrentActor, Require } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { answerExample, gridExample, standingExample } from '../figures.examples';
import { EntryDto, GridQueryDto, StandingQueryDto } from './entry.dto';
import { EntryService } from './entry.service';
import { GridQuery } from './grid.query';
import { StandingQuery } from './standing.query';

@Controller()
export class EntryController {
  constructor(
    private readonly entry: EntryService,
    private readonly grid: GridQuery,
    private readonly standings: StandingQuery,
  ) {}

  @Answers(figuresContract.indicators, [indicators[0]!])
  @Require('figures.read')
  catalogue(): readonly Indicator[] {
    return indicators;
  }

  @Answers(figuresContract.grid, gridExample)
  @Require('figures.read')
  read(@CurrentActor() actor: Actor, @Query() query: GridQueryDto): Promise<Grid> {
    return this.grid.read(actor, query);
  }

  @Answers(figuresContract.standing, [standingExample])
  @Require('figures.read')
  standing(@CurrentActor() actor: Actor, @Query() query: StandingQueryDto): Promise<Standing[]> {
    return this.standings.read(actor, query);
  }

  @Answers(figuresContract.enter, answerExample)
  @Require('figures.enter')
  enter(@CurrentActor() actor: Actor, @Body() body: EntryDto, @Headers('idempotency-key') key?: string): Promise<EntryAnswer> {
    return this.entry.enter(actor, body, key);
  }
}
