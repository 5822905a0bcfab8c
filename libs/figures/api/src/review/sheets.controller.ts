import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { sheetActions, type Revision, type SheetAction, type SheetSummary } from '@ra-quan/figures/model';
import { CurrentActor, IdParam, OneOf, Require } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { sheetExample } from '../figures.examples';
import { SheetStepDto, SheetsQueryDto } from './sheets.dto';
import { SheetsQuery } from './sheets.query';
import { SheetsService } from './sheets.service';

@ApiTags('figures')
@Controller('figures')
export class SheetsController {
  constructor(
    private readonly sheets: SheetsService,
    private readonly query: SheetsQuery,
  ) {}

  @Get('sheets')
  @Require('figures.read')
  @ApiOperation({ summary: 'Các bảng kết quả và trạng thái duyệt · Result sheets and their review' })
  @ApiOkResponse({ example: { items: [sheetExample], total: 1 } })
  page(@CurrentActor() actor: Actor, @Query() query: SheetsQueryDto): Promise<Page<SheetSummary>> {
    return this.query.page(actor, query);
  }

  @Get('sheets/:id')
  @Require('figures.read')
  @ApiOperation({ summary: 'Một bảng kết quả · One result sheet' })
  @ApiOkResponse({ example: sheetExample })
  one(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<SheetSummary> {
    return this.query.one(actor, id);
  }

  @Get('cells/:id/history')
  @Require('figures.read')
  @ApiOperation({ summary: 'Mọi giá trị một ô đã có · Every value a cell ever had' })
  @ApiOkResponse({
    example: [
      { revision: 1, value: 31, status: 'provisional', reason: null, enteredBy: 'Nguyễn Thị An', enteredAt: '2026-05-08T09:00:00.000Z' },
    ],
  })
  history(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<Revision[]> {
    return this.query.history(actor, id);
  }

  // Each step asks for a permission of its own: the workflow's table decides, after the right to read.
  @Post('sheets/:id/steps/:action')
  @HttpCode(204)
  @Require('figures.read')
  @ApiOperation({ summary: 'Trình, duyệt hoặc trả lại · Submit, approve or return' })
  @ApiParam({ name: 'action', enum: sheetActions })
  @ApiNoContentResponse({ example: null })
  take(
    @CurrentActor() actor: Actor,
    @IdParam() id: number,
    @Param('action', OneOf(sheetActions)) action: SheetAction,
    @Body() { version, reason }: SheetStepDto,
  ): Promise<void> {
    return this.sheets.take(actor, id, action, version, reason);
  }
}
