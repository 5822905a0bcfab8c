import { ApiPropertyOptional } from '@nestjs/swagger';
import { unitLevel, type UnitLevel } from '@ra-quan/geography/model';
import { FormatField, IsDay, Optional, PageQuery, QueryId, QueryInt, type SheetFormat, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';

export class AsOfQueryDto {
  @ApiPropertyOptional({
    description: 'Theo địa giới của ngày nào, mặc định hôm nay · As the map stood on this day, today by default',
    example: '2025-06-30',
  })
  @Optional()
  @IsDay()
  asOf?: Day;
}

export class UnitsQueryDto extends PageQuery implements AsOfQueryDto {
  @ApiPropertyOptional({
    description:
      'Tên (không cần dấu), mã, tên cũ; sau dấu phẩy là đơn vị cấp trên · Name (marks optional), code or former name; after a comma the units above',
    example: 'dak lak',
  })
  @Optional()
  @Text(100, 0)
  q?: string;

  @ApiPropertyOptional({
    description: 'Cấp: 0 nước, 1 tỉnh, 2 huyện (đến 30/06/2025), 3 xã · Level',
    enum: Object.values(unitLevel),
    example: 3,
  })
  @Optional()
  @QueryInt(unitLevel.nation, unitLevel.commune)
  level?: UnitLevel;

  @ApiPropertyOptional({
    description: 'Theo địa giới của ngày nào, mặc định hôm nay · As the map stood on this day, today by default',
    example: '2025-06-30',
  })
  @Optional()
  @IsDay()
  asOf?: Day;

  @ApiPropertyOptional({ description: 'Trực thuộc đơn vị này · Directly under this unit', example: 81 })
  @Optional()
  @QueryId()
  parent?: number;

  @ApiPropertyOptional({
    description: 'Trong địa bàn của đơn vị này, kể cả các đơn vị tiền thân · In the territory of this unit, predecessors included',
    example: 10,
  })
  @Optional()
  @QueryId()
  within?: number;
}

export class UnitsExportDto extends UnitsQueryDto {
  @FormatField()
  format: SheetFormat;
}
