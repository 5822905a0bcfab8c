import { ApiProperty } from '@nestjs/swagger';
import type { OfficesAsked } from '@ra-quan/geography/model';
import { IsDay, Optional, PageQuery, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';

export class OfficesQueryDto extends PageQuery implements OfficesAsked {
  @ApiProperty({ description: 'Tên hoặc mã · Name or code', example: 'bien hoa' })
  @Optional()
  @Text(100, 0)
  q?: string;

  @ApiProperty({ description: 'Theo ngày này; hôm nay nếu bỏ trống · On this day, today if left out', example: '2026-05-01' })
  @Optional()
  @IsDay()
  asOf?: Day;
}
