import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { indicators, type Grid, type Indicator } from '@ra-quan/figures/model';
import { CurrentActor, Require } from '@ra-quan/shared/api';
import type { Actor } from '@ra-quan/shared/model';
import { answerExample, gridExample } from '../figures.examples';
import { EntryDto, GridQueryDto } from './entry.dto';
import { EntryService, type EntryAnswer } from './entry.service';
import { GridQuery } from './grid.query';

@ApiTags('figures')
@Controller('figures')
export class EntryController {
  constructor(
    private readonly entry: EntryService,
    private readonly grid: GridQuery,
  ) {}

  @Get('indicators')
  @Require('figures.read')
  @ApiOperation({ summary: 'Danh mục chỉ tiêu · The catalogue of indicators' })
  @ApiOkResponse({ example: [indicators[0]] })
  catalogue(): readonly Indicator[] {
    return indicators;
  }

  @Get('grid')
  @Require('figures.read')
  @ApiOperation({ summary: 'Bảng nhập của một ngày hoặc một lễ ra quân · The grid of a day or of a ceremony' })
  @ApiOkResponse({ example: gridExample })
  read(@CurrentActor() actor: Actor, @Query() query: GridQueryDto): Promise<Grid> {
    return this.grid.read(actor, query);
  }

  @Post('entries')
  @HttpCode(200)
  @Require('figures.enter')
  @ApiOperation({ summary: 'Ghi các ô của một ngày hoặc một lễ · Write cells of a day or of a ceremony' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Gửi lại cùng mã không ghi thêm gì · The same key again writes nothing',
  })
  @ApiOkResponse({ example: answerExample })
  enter(@CurrentActor() actor: Actor, @Body() body: EntryDto, @Headers('idempotency-key') key?: string): Promise<EntryAnswer> {
    return this.entry.enter(actor, body, key);
  }
}
