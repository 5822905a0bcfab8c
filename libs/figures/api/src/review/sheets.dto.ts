import { ApiProperty } from '@nestjs/swagger';
import { sheetKinds, sheetStates, type ApprovalOrder, type SheetKind, type SheetState, type SheetsAsked } from '@ra-quan/figures/model';
import { Choice, Entries, Id, IsDay, Optional, PageQuery, QueryId, Seen, Text } from '@ra-quan/shared/api';
import { largestPage, type Day, type StepOrder } from '@ra-quan/shared/model';

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

  @Optional()
  @QueryId()
  province?: number;

  @Optional()
  @Choice(sheetKinds)
  kind?: SheetKind;

  @ApiProperty({
    description: 'Một phần tên đơn vị hoặc lễ, không cần dấu · A part of the name of a unit or a ceremony',
    example: 'ha noi',
  })
  @Optional()
  @Text(100)
  q?: string;
}

class SeenSheetDto {
  @ApiProperty({ example: 17 })
  @Id()
  id: number;

  @ApiProperty({ example: 2 })
  @Seen()
  version: number;
}

export class ApprovalDto implements ApprovalOrder {
  @Entries(SeenSheetDto, 1, largestPage, ['id'])
  sheets: SeenSheetDto[];
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
