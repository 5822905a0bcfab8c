import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  type ApprovalAnswer,
  type FollowingSheet,
  type Revision,
  type SheetAction,
  type SheetList,
  type SheetSummary,
  figuresContract,
  sheetActions,
} from '@ra-quan/figures/model';
import { Answers, CurrentActor, CurrentLanguage, IdParam, OneOf, Require } from '@ra-quan/shared/api';
import type { Actor, Language } from '@ra-quan/shared/model';
import { sheetExample } from '../figures.examples';
import { ApprovalsService } from './approvals.service';
import { ReviewListQuery } from './review-list.query';
import { ApprovalDto, SheetStepDto, SheetsQueryDto } from './sheets.dto';
import { SheetsQuery } from './sheets.query';
import { SheetsService } from './sheets.service';

@Controller()
export class SheetsController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly query: SheetsQuery,
    private readonly list: ReviewListQuery,
    private readonly approvals: ApprovalsService,
  ) {}

  @Answers(figuresContract.sheets, { items: [sheetExample], total: 1, sums: { reported: 124, totals: sheetExample.totals } })
  @Require('figures.read')
  page(@CurrentActor() actor: Actor, @Query() query: SheetsQueryDto): Promise<SheetList> {
    return this.list.page(actor, query);
  }

  @Answers(figuresContract.sheet, sheetExample)
  @Require('figures.read')
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<SheetSummary> {
    return this.query.one(actor, id);
  }

  @Answers(figuresContract.following, {
    next: { id: 18, unitPath: 'Tỉnh Đồng Tháp', day: '2026-05-08', eventName: null },
    left: 6,
  })
  @Require('figures.read')
  following(@CurrentActor() actor: Actor, @IdParam() id: number, @Query() query: SheetsQueryDto): Promise<FollowingSheet> {
    return this.list.following(actor, id, query);
  }

  @Answers(figuresContract.approve, {
    approved: [17],
    refused: [{ id: 18, code: 'conflict', detail: 'Nội dung vừa được người khác thay đổi. Hãy xem giá trị hiện tại rồi quyết định.' }],
  })
  @Require('figures.approve')
  approve(@CurrentActor() actor: Actor, @Body() { sheets }: ApprovalDto, @CurrentLanguage() language: Language): Promise<ApprovalAnswer> {
    return this.approvals.approve(actor, sheets, language);
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
