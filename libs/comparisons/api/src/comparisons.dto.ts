import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ChoicesAsked, ComparisonAsked, ProvinceYearsAsked, CommuneYearsAsked } from '@ra-quan/comparisons/model';
import { DayOrMoment, FormatField, Formed, IsDay, Optional, QueryId, QuerySmallId, QueryInt, QueryList } from '@ra-quan/shared/api';
import type { Day, DayOrInstant, SheetFormat } from '@ra-quan/shared/model';

const key = /^[a-z-]{2,40}:\d{4}-\d{2}-\d{2}:\d{4}-\d{2}-\d{2}:\d{0,9}(:(whole|tet|mean-[2-5]))?$/;

/** Until when what is told was known. */
const AsOf = () =>
  applyDecorators(
    ApiProperty({
      description: 'Số liệu đã biết đến hết ngày này, hoặc đến thời điểm này · As known at the end of this day, or at this instant',
      example: '2026-05-31',
    }),
    Optional(),
    DayOrMoment(),
  );

export class ChoicesQueryDto implements ChoicesAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({ description: 'Cả nước nếu bỏ trống · The country if left out', example: 1 })
  @Optional()
  @QueryId()
  unit?: number;

  @ApiProperty({
    description: 'Số cần kỳ gốc; bỏ trống là cả chiến dịch · The subject that bases are wanted for',
    example: 'si-voluntary-mobilised:2020-05-01:2020-08-01:1',
  })
  @Optional()
  @Formed(key)
  subject?: string;

  @ApiProperty({
    required: false,
    description: 'Kỳ gốc tự chọn · Bases besides those that are offered',
    example: ['si-voluntary-mobilised:2019-05-23:2019-06-02:'],
  })
  @QueryList(key, 12)
  base: string[] = [];

  @AsOf()
  asOf?: DayOrInstant;
}

export class ComparisonQueryDto implements ComparisonAsked {
  @ApiProperty({ description: 'Cả nước nếu bỏ trống · The country if left out', example: 1 })
  @Optional()
  @QueryId()
  unit?: number;

  @ApiProperty({ description: 'indicator:from:to:campaign', example: 'si-voluntary-mobilised:2020-05-01:2020-08-01:1' })
  @Formed(key)
  subject: string;

  @ApiProperty({
    required: false,
    description:
      'indicator:from:to:campaign; khi kỳ này đang diễn ra thì chỉ lấy cùng số ngày, thêm :whole để lấy cả kỳ, :tet là cùng khoảng cách tới Tết, :mean-3 là bình quân cùng kỳ của 3 năm · Of a running subject only the same days count; :whole takes all of them, :tet is the same distance to the lunar new year, :mean-3 the mean of the same days in 3 years',
    example: ['si-voluntary-net:2017-01-01:2018-01-01:'],
  })
  @QueryList(key, 12)
  base: string[] = [];

  @AsOf()
  asOf?: DayOrInstant;

  @ApiProperty({
    description:
      'Đơn vị theo địa giới ngày này; mặc định là ngày cuối của kỳ · The unit as it stood on this day, by default the last day of the period',
    example: '2026-05-31',
  })
  @Optional()
  @IsDay()
  on?: Day;
}

export class ComparisonExportDto extends ComparisonQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class ProvinceYearsDto implements ProvinceYearsAsked {
  @ApiProperty({ example: 1 })
  @QuerySmallId()
  indicator: number;

  @ApiProperty({
    description:
      'Chiến dịch đang xem: diễn tập chỉ tính khi chính nó được xem · The campaign that is looked at: a rehearsal counts only then',
    example: 1,
  })
  @Optional()
  @QueryId()
  campaign?: number;

  @ApiProperty({ example: 2017 })
  @QueryInt(2000, 2100)
  first: number;

  @ApiProperty({ example: 2026 })
  @QueryInt(2000, 2100)
  last: number;

  @ApiProperty({
    description:
      'Theo địa giới ngày này; nếu bỏ trống là hôm nay hoặc ngày của số liệu; ngày chưa đến: theo những gì đã ghi nhận đến hôm nay · On the map of this day, today or the day of the data if left out; of a day to come: as recorded by today',
    example: '2025-06-30',
  })
  @Optional()
  @IsDay()
  on?: Day;

  @AsOf()
  asOf?: DayOrInstant;
}

export class ProvinceYearsExportDto extends ProvinceYearsDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class CommuneYearsDto extends ProvinceYearsDto implements CommuneYearsAsked {
  @ApiProperty({
    description: 'Chỉ các xã của tỉnh này; cả nước nếu bỏ trống · Only this province’s communes, all if left out',
    example: 2,
  })
  @Optional()
  @QueryId()
  province?: number;
}

export class CommuneYearsExportDto extends CommuneYearsDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
