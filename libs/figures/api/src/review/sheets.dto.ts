import { ApiProperty } from '@nestjs/swagger';
import { sheetStates, type SheetState, type SheetsAsked } from '@ra-quan/figures/model';
import { Choice, IsDay, Optional, PageQuery, QueryId, Seen, Text } from '@ra-quan/shared/api';
import type { Day, StepOrder } from '@ra-quan/shared/model';

export class SheetsQueryDto extends PageQuery implements SheetsAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @Optional()
  @Choice(sheetStates)
  state?: SheetState;

  @ApiProperty({ example: '2026-05-08' })
  @Optional()
  @IsDay()
  day?: Day;
}

export class SheetStepDto implements StepOrder {
  @ApiProperty({ example: 2 })
  @Seen()
  version: number;

  @ApiProperty({
    description: 'Bắt buộc khi trả lại · Required to return',
    example: 'Phường Ba Đình cao bất thường, đề nghị kiểm tra',
  })
  @Optional()
  @Text(1000)
  reason?: string;
}
