import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CellEntry, Entry } from '@ra-quan/figures/model';
import { Count, Id, IsDay, Nullable, Optional, OptionalOrNull, QueryId, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Min, ValidateNested } from 'class-validator';

export class GridQueryDto {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiPropertyOptional({
    description: 'Tỉnh hoặc xã; mặc định là địa bàn của mình · Province or commune; default: own territory',
    example: 2,
  })
  @Optional()
  @QueryId()
  unit?: number;

  @ApiPropertyOptional({ description: 'Ngày (nhập theo xã) · The day (communes by day)', example: '2026-05-08' })
  @Optional()
  @IsDay()
  day?: Day;

  @ApiPropertyOptional({ description: 'Lễ ra quân (nhập theo lễ) · The ceremony (entry by event)', example: 4 })
  @Optional()
  @QueryId()
  event?: number;
}

export class CellEntryDto implements CellEntry {
  @ApiProperty({ example: 4012 })
  @Id()
  unitId: number;

  @ApiProperty({ example: 1 })
  @Id()
  indicatorId: number;

  @ApiProperty({ description: 'Số đếm; null là rút lại · A count; null takes it back', example: 31, nullable: true, type: Number })
  @Nullable()
  @Count()
  value: number | null;

  @ApiProperty({ description: 'Phiên bản người nhập đã thấy; 0 là ô trống · Version seen; 0 for an empty cell', example: 0 })
  @IsInt()
  @Min(0)
  version: number;
}

export class EntryDto implements Entry {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: '2026-05-08' })
  @IsDay()
  day: Day;

  @ApiPropertyOptional({ example: 4, nullable: true, type: Number })
  @OptionalOrNull()
  @Id()
  eventId?: number | null;

  @ApiProperty({ type: [CellEntryDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => CellEntryDto)
  cells: CellEntryDto[];

  @ApiPropertyOptional({
    description: 'Bắt buộc khi sửa số đã duyệt · Required to correct approved figures',
    example: 'Bưu cục báo bổ sung',
  })
  @Optional()
  @Text(1000)
  reason?: string;
}
