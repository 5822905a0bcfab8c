import { ApiProperty } from '@nestjs/swagger';
import type { ObservationsAsked } from '@ra-quan/figures/model';
import { Choice, FormatField, IsDay, Optional, PageQuery, QueryId, QuerySmallId } from '@ra-quan/shared/api';
import type { Day, SheetFormat } from '@ra-quan/shared/model';

export class ObservationsQueryDto extends PageQuery implements ObservationsAsked {
  @ApiProperty({ example: 1 })
  @QuerySmallId()
  indicator: number;

  @ApiProperty({
    description: 'Đơn vị, gồm cả cấp dưới; mặc định là cả nước · Unit with all below; default: the country',
    example: 2,
  })
  @Optional()
  @QueryId()
  unit?: number;

  @ApiProperty({ example: '2020-05-01' })
  @IsDay()
  from: Day;

  @ApiProperty({ description: 'Ngày sau ngày cuối · The day after the last one', example: '2020-08-01' })
  @IsDay()
  to: Day;

  @ApiProperty({ example: 1 })
  @Optional()
  @QueryId()
  campaign?: number;

  @ApiProperty({
    description: 'own: số cộng dồn; stated: tổng do nguồn công bố · own: adds up; stated: totals of a source',
  })
  @Optional()
  @Choice(['own', 'stated'])
  extent?: 'own' | 'stated';
}

export class ObservationsExportDto extends ObservationsQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
