import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FormatField, IsDay, Optional, QueryId, QueryInt, type SheetFormat } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';

const key = /^[a-z-]{2,40}:\d{4}-\d{2}-\d{2}:\d{4}-\d{2}-\d{2}:\d{0,9}$/;
const asList = Transform(({ value }: { value: unknown }) =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
);

export class ChoicesQueryDto {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiPropertyOptional({ description: 'Cả nước nếu bỏ trống · The country if left out', example: 1 })
  @Optional()
  @QueryId()
  unit?: number;
}

export class ComparisonQueryDto {
  @ApiPropertyOptional({ description: 'Cả nước nếu bỏ trống · The country if left out', example: 1 })
  @Optional()
  @QueryId()
  unit?: number;

  @ApiProperty({ description: 'indicator:from:to:campaign', example: 'si-voluntary-new:2020-05-01:2020-08-01:1' })
  @Matches(key)
  subject: string;

  @ApiPropertyOptional({ type: [String], example: ['si-voluntary-net:2017-01-01:2018-01-01:'] })
  @asList
  @IsArray()
  @ArrayMaxSize(12)
  @Matches(key, { each: true })
  base: string[] = [];

  @ApiPropertyOptional({ description: 'Số liệu đã biết đến hết ngày này · As known at the end of this day', example: '2026-05-31' })
  @Optional()
  @IsDay()
  asOf?: Day;
}

export class ComparisonExportDto extends ComparisonQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class ProvinceYearsDto {
  @ApiProperty({ example: 1 })
  @QueryId()
  indicator: number;

  @ApiProperty({ example: 2017 })
  @QueryInt(2000, 2100)
  first: number;

  @ApiProperty({ example: 2026 })
  @QueryInt(2000, 2100)
  last: number;
}

export class ProvinceYearsExportDto extends ProvinceYearsDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
