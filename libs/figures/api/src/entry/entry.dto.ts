import { ApiProperty } from '@nestjs/swagger';
import type { CellEntry, Entry, GridAsked, StandingAsked } from '@ra-quan/figures/model';
import { Count, Entries, Id, IsDay, Nullable, Optional, OptionalOrNull, QueryId, Seen, SmallId, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';

export class GridQueryDto implements GridAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({
    description: 'Tỉnh hoặc xã; mặc định là địa bàn của mình · Province or commune; default: own territory',
    example: 2,
  })
  @Optional()
  @QueryId()
  unit?: number;

  @ApiProperty({ description: 'Ngày (nhập theo xã) · The day (communes by day)', example: '2026-05-08' })
  @Optional()
  @IsDay()
  day?: Day;

  @ApiProperty({ description: 'Lễ ra quân (nhập theo lễ) · The ceremony (entry by event)', example: 4 })
  @Optional()
  @QueryId()
  event?: number;
}

export class StandingQueryDto implements StandingAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({ description: 'Tỉnh hoặc xã · Province or commune', example: 2 })
  @QueryId()
  unit: number;

  @ApiProperty({ example: '2026-05-08' })
  @IsDay()
  day: Day;
}

export class CellEntryDto implements CellEntry {
  @ApiProperty({ example: 4012 })
  @Id()
  unitId: number;

  @ApiProperty({ example: 1 })
  @SmallId()
  indicatorId: number;

  @ApiProperty({ description: 'Số đếm; null là rút lại · A count; null takes it back', example: 31 })
  @Nullable()
  @Count()
  value: number | null;

  @ApiProperty({ description: 'Phiên bản người nhập đã thấy; 0 là ô trống · Version seen; 0 for an empty cell', example: 0 })
  @Seen()
  version: number;
}

export class EntryDto implements Entry {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: '2026-05-08' })
  @IsDay()
  day: Day;

  @ApiProperty({ example: 4 })
  @OptionalOrNull()
  @Id()
  eventId?: number | null;

  @Entries(CellEntryDto, 1, 2000, ['unitId', 'indicatorId'])
  cells: CellEntryDto[];

  @ApiProperty({
    description: 'Bắt buộc khi sửa số đã duyệt · Required to correct approved figures',
    example: 'Bưu cục báo bổ sung',
  })
  @Optional()
  @Text(1000)
  reason?: string;
}
