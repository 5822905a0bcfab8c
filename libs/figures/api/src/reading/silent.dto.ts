import { ApiProperty } from '@nestjs/swagger';
import type { SilentAsked } from '@ra-quan/figures/model';
import { FormatField, IsDay, Optional, PageQuery, QueryId } from '@ra-quan/shared/api';
import type { Day, SheetFormat } from '@ra-quan/shared/model';

export class SilentQueryDto extends PageQuery implements SilentAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({ description: 'Mặc định là hôm qua · Yesterday where it is left out', example: '2026-05-08' })
  @Optional()
  @IsDay()
  day?: Day;

  @ApiProperty({
    description: 'Các xã của đơn vị này; mặc định là phạm vi của mình · The communes of this unit; default: one’s own territory',
    example: 2,
  })
  @Optional()
  @QueryId()
  unit?: number;
}

export class SilentExportDto extends SilentQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
