import { ApiProperty } from '@nestjs/swagger';
import {
  origins,
  qualifiers,
  statedKinds,
  statedStatuses,
  type Origin,
  type Qualifier,
  type SourcePlace,
  type StatedAsked,
  type StatedContent,
  type StatedCorrection,
  type StatedEntry,
  type StatedKind,
  type StatedStatus,
} from '@ra-quan/figures/model';
import {
  Choice,
  FormatField,
  Formed,
  Id,
  IsDay,
  Nullable,
  Optional,
  PageQuery,
  Part,
  QueryFlag,
  QueryId,
  QueryInt,
  QuerySmallId,
  Seen,
  SmallId,
  Text,
  WholeNumber,
} from '@ra-quan/shared/api';
import type { Day, SheetFormat, StepOrder } from '@ra-quan/shared/model';

export class StatedQueryDto extends PageQuery implements StatedAsked {
  @ApiProperty({ example: 10 })
  @Optional()
  @QuerySmallId()
  indicator?: number;

  @ApiProperty({ description: 'Mọi kỳ chạm tới năm này · Every period that touches the year', example: 2019 })
  @Optional()
  @QueryInt(1900, 2199)
  year?: number;

  @ApiProperty({ description: 'Đúng đơn vị này · Of exactly this unit', example: 1 })
  @Optional()
  @QueryId()
  unit?: number;

  @ApiProperty({ example: 1 })
  @Optional()
  @QueryId()
  campaign?: number;

  @ApiProperty({ description: 'actual: thực hiện; plan: kế hoạch · actual or plan' })
  @Optional()
  @Choice(statedKinds)
  kind?: StatedKind;

  @ApiProperty({ description: 'Chỉ những số mà các nguồn ghi khác nhau · Only where sources differ', example: false })
  @Optional()
  @QueryFlag()
  conflicts?: boolean;
}

export class StatedExportDto extends StatedQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class StatedTemplateDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

class SourcePlaceDto implements SourcePlace {
  @ApiProperty({ description: 'Tên văn bản, bài báo, trang · Document, article or page', example: 'vss.gov.vn, mục thống kê' })
  @Text(300)
  title: string;

  @ApiProperty({ example: '1064/BHXH-TT' })
  @Nullable()
  @Text(100)
  number: string | null;

  @ApiProperty({ example: '4' })
  @Nullable()
  @Text(60)
  page: string | null;

  @ApiProperty({ example: '2020-07-31' })
  @Nullable()
  @IsDay()
  publishedOn: Day | null;

  @ApiProperty({ example: 'https://vss.gov.vn' })
  @Nullable()
  @Formed(/^https?:\/\/[^\s"<>]{1,500}$/)
  url: string | null;
}

class StatedContentDto implements StatedContent {
  @ApiProperty({ description: 'Chỉ tăng ròng mới có thể âm · Only net growth may be negative', example: 20039 })
  @WholeNumber()
  value: number;

  @ApiProperty({ description: 'Từ mà nguồn ghi trước số · The word before it in the source', example: 'khoảng' })
  @Nullable()
  @Choice(qualifiers)
  qualifier: Qualifier | null;

  @ApiProperty({ example: 'published' })
  @Choice(statedStatuses)
  status: StatedStatus;

  @ApiProperty({ example: 'back-computed' })
  @Choice(origins)
  origin: Origin;

  @ApiProperty({ description: 'Cách tính của số suy ngược · How it was computed back', example: '62.522 / 3,12' })
  @Nullable()
  @Text(200)
  formula: string | null;

  @Part(SourcePlaceDto)
  source: SourcePlaceDto;
}

export class StatedEntryDto extends StatedContentDto implements StatedEntry {
  @ApiProperty({ description: 'Kế hoạch không bao giờ là số thực hiện · A plan is never an actual', example: 'actual' })
  @Choice(statedKinds)
  kind: StatedKind;

  @ApiProperty({ example: 10 })
  @SmallId()
  indicatorId: number;

  @ApiProperty({ example: 1 })
  @Id()
  unitId: number;

  @ApiProperty({ example: '2017-01-01' })
  @IsDay()
  from: Day;

  @ApiProperty({ description: 'Ngày sau ngày cuối · The day after the last one', example: '2018-01-01' })
  @IsDay()
  to: Day;

  @Nullable()
  @Id()
  campaignId: number | null;
}

export class StatedCorrectionDto extends StatedContentDto implements StatedCorrection {
  @ApiProperty({ example: 1 })
  @Seen()
  version: number;

  @ApiProperty({ example: 'Đọc nhầm dòng của bảng.' })
  @Text(500)
  reason: string;
}

export class StatedStepDto implements StepOrder {
  @ApiProperty({ example: 1 })
  @Seen()
  version: number;

  @ApiProperty({ example: 'Trang thống kê là nguồn gốc.' })
  @Optional()
  @Text(500)
  reason?: string;
}
