import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, Entries, FormatField, Id, IsDay, Nullable, Optional, QueryId, Seen } from '@ra-quan/shared/api';
import type { Day, SheetFormat } from '@ra-quan/shared/model';
import { targetSchemes, type TargetScheme, type TargetsAsked, type TargetEntry, type TargetsEntry } from '@ra-quan/targets/model';

export class TargetsQueryDto implements TargetsAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({ example: 'si-voluntary' })
  @Choice(targetSchemes)
  scheme: TargetScheme;

  @ApiProperty({ description: 'Cả nước nếu bỏ trống · The country if left out', example: 2 })
  @Optional()
  @QueryId()
  parent?: number;
}

export class TargetsExportDto extends TargetsQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class TargetEntryDto implements TargetEntry {
  @ApiProperty({ example: 2 })
  @Id()
  unitId: number;

  @ApiProperty({
    description: 'Số người; null là bỏ chỉ tiêu · Persons; null removes the target',
    example: 5800,
  })
  @Nullable()
  @Count()
  value: number | null;

  @ApiProperty({ description: 'Phiên bản đã thấy; 0 là chưa có · Version seen; 0 for none', example: 0 })
  @Seen()
  version: number;
}

export class TargetsEntryDto implements TargetsEntry {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: 'si-voluntary' })
  @Choice(targetSchemes)
  scheme: TargetScheme;

  @ApiProperty({
    description:
      'Chỉ tính cho những ngày từ ngày này, như ngày ra quân; bỏ trống là cả chiến dịch · It counts from this day only, as of a launch day; the whole campaign if left out',
    example: '2026-05-08',
  })
  @Optional()
  @IsDay()
  from?: Day;

  @ApiProperty({ description: 'Đến trước ngày này · Up to, not including, this day', example: '2026-05-09' })
  @Optional()
  @IsDay()
  to?: Day;

  @Entries(TargetEntryDto, 1, 4000, ['unitId'])
  targets: TargetEntryDto[];
}
