import { ApiProperty } from '@nestjs/swagger';
import { unitLevel, type UnitLevel, type UnitsAsked, type AsOf } from '@ra-quan/geography/model';
import { FormatField, IsDay, Optional, PageQuery, QueryId, QueryInt, Text } from '@ra-quan/shared/api';
import type { Day, SheetFormat } from '@ra-quan/shared/model';

export class AsOfQueryDto implements AsOf {
  @ApiProperty({
    description:
      'Theo địa giới của ngày nào, mặc định hôm nay; ngày chưa đến: theo những gì đã ghi nhận đến hôm nay · As the map stood on this day, today by default; of a day to come: as recorded by today',
    example: '2025-06-30',
  })
  @Optional()
  @IsDay()
  asOf?: Day;
}

export class UnitsQueryDto extends PageQuery implements UnitsAsked {
  @ApiProperty({
    description:
      'Tên (không cần dấu), mã, tên cũ; sau dấu phẩy là đơn vị cấp trên · Name (marks optional), code or former name; after a comma the units above',
    example: 'dak lak',
  })
  @Optional()
  @Text(100, 0)
  q?: string;

  @ApiProperty({
    description: 'Cấp: 0 nước, 1 tỉnh, 2 huyện (đến 30/06/2025), 3 xã · Level',
    example: 3,
  })
  @Optional()
  @QueryInt(unitLevel.nation, unitLevel.commune)
  level?: UnitLevel;

  @ApiProperty({
    description:
      'Theo địa giới của ngày nào, mặc định hôm nay; ngày chưa đến: theo những gì đã ghi nhận đến hôm nay · As the map stood on this day, today by default; of a day to come: as recorded by today',
    example: '2025-06-30',
  })
  @Optional()
  @IsDay()
  asOf?: Day;

  @ApiProperty({ description: 'Trực thuộc đơn vị này · Directly under this unit', example: 81 })
  @Optional()
  @QueryId()
  parent?: number;

  @ApiProperty({
    description: 'Trong địa bàn của đơn vị này, kể cả các đơn vị tiền thân · In the territory of this unit, predecessors included',
    example: 10,
  })
  @Optional()
  @QueryId()
  within?: number;
}

export class UnitsExportDto extends UnitsQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
