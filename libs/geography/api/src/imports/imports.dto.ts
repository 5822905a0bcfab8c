import { ApiProperty } from '@nestjs/swagger';
import {
  fileKinds,
  hiddenWishes,
  shareWishes,
  type FileKind,
  type HiddenWish,
  type ShareWish,
  type Upload,
} from '@ra-quan/geography/model';
import { Choice, FormatField, IsDay, Optional, QueryFlag, Text } from '@ra-quan/shared/api';
import type { Day, SheetFormat } from '@ra-quan/shared/model';

export class NewImportDto implements Upload {
  @ApiProperty({ example: 'successions' })
  @Choice(fileKinds)
  kind: FileKind;

  @ApiProperty({ example: 'crosswalk-2025-07-01.csv' })
  @Text(200)
  fileName: string;

  @ApiProperty({ description: 'Ngày mà tệp nói tới; ngày hiệu lực của quan hệ kế tục · The day the file speaks of', example: '2025-07-01' })
  @IsDay()
  on: Day;

  @ApiProperty({ description: 'Danh mục đầy đủ: đơn vị không có trong tệp coi là kết thúc · The list is complete', example: false })
  @Optional()
  @QueryFlag()
  complete: boolean = false;

  @ApiProperty({
    description: 'Sắp xếp lại: mọi đơn vị trong tệp lập mới từ ngày đó · A reorganisation: all units begin that day',
    example: false,
  })
  @Optional()
  @QueryFlag()
  fresh: boolean = false;

  @ApiProperty({
    description: 'Tỷ lệ của đơn vị bị chia tách khi tệp không ghi · Shares that the file does not state',
    example: 'population',
  })
  @Optional()
  @Choice(shareWishes)
  shares: ShareWish = 'none';

  @ApiProperty({ example: 'Quyết định 19/2025/QĐ-TTg' })
  @Optional()
  @Text(200)
  decree?: string;

  @ApiProperty({
    description:
      'Dòng, cột bị ẩn: nhập cả hoặc bỏ; không nói thì được hỏi · Hidden rows and columns: taken or left; asked about where it is not said',
    example: 'leave',
  })
  @Optional()
  @Choice(hiddenWishes)
  hidden?: HiddenWish;
}

export class HiddenAnswerDto {
  @ApiProperty({ example: 'leave' })
  @Choice(hiddenWishes)
  hidden: HiddenWish;
}

export class TemplateDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}
