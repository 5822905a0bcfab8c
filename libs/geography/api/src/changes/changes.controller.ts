import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CatalogueChange, FollowUp } from '@ra-quan/geography/model';
import { CurrentActor, IdParam, Require } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import { ChangesQueryDto, DecisionDto, DryRunDto, FollowUpsQueryDto, OrderedChangeDto } from './changes.dto';
import { changeExample, followUpExample, madeExample } from './changes.examples';
import { ChangesQuery } from './changes.query';
import { ChangesService, type ChangeMade } from './changes.service';
import { FollowUpsService } from './follow-ups.service';

/** Changes that legal documents order, and what must follow them. */
@ApiTags('catalogue')
@Controller('catalogue')
export class ChangesController {
  constructor(
    private readonly changes: ChangesService,
    private readonly followUps: FollowUpsService,
    private readonly query: ChangesQuery,
  ) {}

  @Get('changes')
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Các lần thay đổi danh mục, mới nhất trước · Changes of the catalogue, newest first' })
  @ApiOkResponse({ example: { items: [changeExample], total: 1 } })
  list(@Query() query: ChangesQueryDto): Promise<Page<CatalogueChange>> {
    return this.query.changes(query);
  }

  @Post('changes')
  @HttpCode(200)
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Thực hiện một thay đổi, hoặc xem trước với dryRun · Make a change, or preview it with dryRun' })
  @ApiOkResponse({ example: madeExample })
  order(@CurrentActor() actor: Actor, @Query() { dryRun }: DryRunDto, @Body() body: OrderedChangeDto): Promise<ChangeMade> {
    return this.changes.order(actor, body, dryRun);
  }

  @Post('changes/:id/undo')
  @HttpCode(204)
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Hoàn tác thay đổi gần nhất · Undo the last change' })
  @ApiNoContentResponse({ description: 'Đã hoàn tác · Undone' })
  undo(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<void> {
    return this.changes.undo(actor, id);
  }

  @Get('follow-ups')
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Địa bàn, chỉ tiêu, lễ ra quân trỏ tới đơn vị đã kết thúc · What pointed at units that ended' })
  @ApiOkResponse({ example: { items: [followUpExample], total: 1 } })
  waiting(@Query() query: FollowUpsQueryDto): Promise<Page<FollowUp>> {
    return this.query.followUps(query);
  }

  @Post('follow-ups/:id/decide')
  @HttpCode(204)
  @Require('catalogue.manage')
  @ApiOperation({ summary: 'Chọn đơn vị kế tục · Choose the successor' })
  @ApiNoContentResponse({ description: 'Đã chuyển · Moved' })
  decide(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() { toUnitId, version }: DecisionDto): Promise<void> {
    return this.followUps.decide(actor, id, toUnitId, version);
  }
}
