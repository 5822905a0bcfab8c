import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  followUpStates,
  orderedKinds,
  orderedShares,
  unitKinds,
  type Becoming,
  type FollowUpState,
  type OrderedChange,
  type OrderedKind,
  type OrderedShares,
  type UnitKind,
} from '@ra-quan/geography/model';
import { Id, IsDay, Nullable, Optional, OptionalOrNull, PageQuery, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, Matches, Max, Min, ValidateNested } from 'class-validator';

class BecomingDto implements Becoming {
  @ApiPropertyOptional({ example: '26740' })
  @Optional()
  @Matches(/^(\d{2}|\d{3}|\d{5})$/)
  code?: string;

  @ApiPropertyOptional({ example: 'Phường Sài Gòn' })
  @Optional()
  @Text(120)
  name?: string;

  @ApiPropertyOptional({ enum: unitKinds, example: 'ward' })
  @Optional()
  @IsIn(unitKinds)
  kind?: UnitKind;

  @ApiPropertyOptional({ description: 'Đơn vị cấp trên · The parent', example: 27 })
  @Optional()
  @Id()
  parentId?: number;

  @ApiPropertyOptional({ description: 'Phần của đơn vị cũ khi chia tách, 0–1 · The part of a split unit', example: 0.6, type: Number })
  @OptionalOrNull()
  @IsNumber()
  @Min(0)
  @Max(1)
  share?: number | null;
}

export class OrderedChangeDto implements OrderedChange {
  @ApiProperty({ enum: orderedKinds, example: 'merge' })
  @IsIn(orderedKinds)
  kind: OrderedKind;

  @ApiProperty({ example: '2027-01-01' })
  @IsDay()
  effectiveOn: Day;

  @ApiProperty({ description: 'Số văn bản · Number of the legal document', example: 'Nghị quyết 237/NQ-UBTVQH16' })
  @Text(200)
  decree: string;

  @ApiProperty({ type: [Number], example: [4101, 4102] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(2_147_483_647, { each: true })
  unitIds: number[];

  @ApiProperty({ type: [BecomingDto], example: [{ code: '26740', name: 'Phường Sài Gòn', kind: 'ward' }] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BecomingDto)
  becomes: BecomingDto[];

  @ApiPropertyOptional({ enum: orderedShares, example: 'none' })
  @Optional()
  @IsIn(orderedShares)
  shares: OrderedShares = 'none';
}

export class DryRunDto {
  @ApiPropertyOptional({ description: 'Chỉ xem trước · A preview only', example: true })
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun: boolean = false;
}

export class ChangesQueryDto extends PageQuery {}

export class FollowUpsQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: followUpStates, example: 'waiting' })
  @Optional()
  @IsIn(followUpStates)
  state?: FollowUpState;
}

export class DecisionDto {
  @ApiProperty({
    description: 'Đơn vị kế tục; null là không chuyển · The successor; null moves nothing',
    example: 4103,
    nullable: true,
    type: Number,
  })
  @Nullable()
  @Id()
  toUnitId: number | null;

  @ApiProperty({ example: 1 })
  @IsInt()
  version: number;
}
