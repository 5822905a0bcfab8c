import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Count, FormatField, Id, Nullable, Optional, QueryId, type SheetFormat } from '@ra-quan/shared/api';
import { targetSchemes, type TargetScheme } from '@ra-quan/targets/model';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Min, ValidateNested } from 'class-validator';

export class TargetsQueryDto {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({ enum: targetSchemes, example: 'si-voluntary' })
  @IsIn(targetSchemes)
  scheme: TargetScheme;

  @ApiPropertyOptional({ description: 'Cả nước nếu bỏ trống · The country if left out', example: 2 })
  @Optional()
  @QueryId()
  parent?: number;
}

export class TargetsExportDto extends TargetsQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class TargetEntryDto {
  @ApiProperty({ example: 2 })
  @Id()
  unitId: number;

  @ApiProperty({
    description: 'Số người; null là bỏ chỉ tiêu · Persons; null removes the target',
    example: 5800,
    nullable: true,
    type: Number,
  })
  @Nullable()
  @Count()
  value: number | null;

  @ApiProperty({ description: 'Phiên bản đã thấy; 0 là chưa có · Version seen; 0 for none', example: 0 })
  @IsInt()
  @Min(0)
  version: number;
}

export class TargetsEntryDto {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ enum: targetSchemes, example: 'si-voluntary' })
  @IsIn(targetSchemes)
  scheme: TargetScheme;

  @ApiProperty({ type: [TargetEntryDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4000)
  @ValidateNested({ each: true })
  @Type(() => TargetEntryDto)
  targets: TargetEntryDto[];
}
