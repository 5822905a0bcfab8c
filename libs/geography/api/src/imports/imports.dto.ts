import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { fileKinds, shareWishes, type FileKind, type ShareWish } from '@ra-quan/geography/model';
import { FormatField, IsDay, Optional, Text, type SheetFormat } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn } from 'class-validator';

const asBoolean = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class NewImportDto {
  @ApiProperty({ enum: fileKinds, example: 'successions' })
  @IsIn(fileKinds)
  kind: FileKind;

  @ApiProperty({ example: 'crosswalk-2025-07-01.csv' })
  @Text(200)
  fileName: string;

  @ApiProperty({ description: 'Ngày mà tệp nói tới; ngày hiệu lực của quan hệ kế tục · The day the file speaks of', example: '2025-07-01' })
  @IsDay()
  on: Day;

  @ApiPropertyOptional({ description: 'Danh mục đầy đủ: đơn vị không có trong tệp coi là kết thúc · The list is complete', example: false })
  @Optional()
  @asBoolean
  @IsBoolean()
  complete: boolean = false;

  @ApiPropertyOptional({
    description: 'Sắp xếp lại: mọi đơn vị trong tệp lập mới từ ngày đó · A reorganisation: all units begin that day',
    example: false,
  })
  @Optional()
  @asBoolean
  @IsBoolean()
  fresh: boolean = false;

  @ApiPropertyOptional({
    enum: shareWishes,
    description: 'Tỷ lệ của đơn vị bị chia tách khi tệp không ghi · Shares that the file does not state',
    example: 'population',
  })
  @Optional()
  @IsIn(shareWishes)
  shares: ShareWish = 'none';

  @ApiPropertyOptional({ example: 'Quyết định 19/2025/QĐ-TTg' })
  @Optional()
  @Text(200)
  decree?: string;
}

export class TemplateDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
