import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { sheetStates, type SheetState } from '@ra-quan/figures/model';
import { IsDay, Optional, PageQuery, QueryId, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { IsIn, IsInt } from 'class-validator';

export class SheetsQueryDto extends PageQuery {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiPropertyOptional({ enum: sheetStates })
  @Optional()
  @IsIn(sheetStates)
  state?: SheetState;

  @ApiPropertyOptional({ example: '2026-05-08' })
  @Optional()
  @IsDay()
  day?: Day;
}

export class SheetStepDto {
  @ApiProperty({ example: 2 })
  @IsInt()
  version: number;

  @ApiPropertyOptional({
    description: 'Bắt buộc khi trả lại · Required to return',
    example: 'Phường Ba Đình cao bất thường, đề nghị kiểm tra',
  })
  @Optional()
  @Text(1000)
  reason?: string;
}
