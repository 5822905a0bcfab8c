import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormatField, IsDay, Optional, PageQuery, QueryId, type SheetFormat } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { IsIn } from 'class-validator';

export class ObservationsQueryDto extends PageQuery {
  @ApiProperty({ example: 1 })
  @QueryId()
  indicator: number;

  @ApiPropertyOptional({
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

  @ApiPropertyOptional({ example: 1 })
  @Optional()
  @QueryId()
  campaign?: number;

  @ApiPropertyOptional({
    description: 'own: số cộng dồn; stated: tổng do nguồn công bố · own: adds up; stated: totals of a source',
    enum: ['own', 'stated'],
  })
  @Optional()
  @IsIn(['own', 'stated'])
  extent?: 'own' | 'stated';
}

export class ObservationsExportDto extends ObservationsQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
