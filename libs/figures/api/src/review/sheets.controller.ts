import { Body, Controller, Param, Query } from '@nestjs/common';
import { figuresContract, type Revision, type SheetAction, sheetActions, type SheetSummary } from '@ra-quan/figures/model';
import { Answers, CurrentActor, IdParam, OneOf, Require } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { sheetExample } from '../figures.examples';
import { SheetStepDto, SheetsQueryDto } from './sheets.dto';
import { SheetsQuery } from './sheets.query';
import { SheetsService } from './sheets.service';

@Controller()
export class SheetsController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly query: SheetsQuery,
  ) {}

  @Answers(figuresContract.sheets, { items: [sheetExample], total: 1 })
  @Require('figures.read')
  page(@CurrentActor() actor: Actor, @Query() query: SheetsQueryDto): Promise<Page<SheetSummary>> {
    return this.query.page(actor, query);
  }

  @Answers(figuresContract.sheet, sheetExample)
  @Require('figures.read')
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<SheetSummary> {
    return this.query.one(actor, id);
  }

  @Answers(figuresContract.history, [
    { revision: 1, value: 31, status: 'provisional', reason: null, enteredBy: 'Nguyễn Thị An', enteredAt: '2026-05-08T09:00:00.000Z' },
  ])
  @Require('figures.read')
  history(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<Revision[]> {
    return this.query.history(actor, id);
  }

  // Each step asks for a permission of its own: the workflow's table decides, after the right to read.
  @Answers(figuresContract.take)
  @Require('figures.read')
  take(
    @CurrentActor() actor: Actor,
    @IdParam() id: number,
    @Param('action', OneOf(sheetActions)) action: SheetAction,
    @Body() { version, reason }: SheetStepDto,
  ): Promise<void> {
    return this.sheets.take(actor, id, action, version, reason);
  }
}
