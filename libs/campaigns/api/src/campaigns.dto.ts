import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  campaignStates,
  waveKinds,
  type CampaignPlan,
  type CampaignState,
  type CopyOrder,
  type Message,
  type Theme,
  type Wave,
  type WaveKind,
} from '@ra-quan/campaigns/model';
import { Id, IsDay, Nullable, Optional, PageQuery, QueryInt, Text, TextList } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Matches, MaxLength, IsString, ValidateNested } from 'class-validator';

const code = /^[A-Z0-9][A-Z0-9-]{2,39}$/;

export class CampaignsQueryDto extends PageQuery {
  @ApiPropertyOptional({ description: 'Tên hoặc mã · Name or code', example: '2020' })
  @Optional()
  @Text(100)
  q?: string;

  @ApiPropertyOptional({ enum: campaignStates })
  @Optional()
  @IsIn(campaignStates)
  state?: CampaignState;
}

export class CalendarQueryDto {
  @ApiProperty({ example: 2027 })
  @QueryInt(2000, 2100)
  year: number;
}

export class WaveDto implements Wave {
  @ApiPropertyOptional({ example: 3 })
  @Optional()
  @Id()
  id?: number;

  @ApiProperty({ example: 'Lễ ra quân tháng 5' })
  @Text(200)
  name: string;

  @ApiProperty({ enum: waveKinds, example: 'launch' })
  @IsIn(waveKinds)
  kind: WaveKind;

  @ApiProperty({ example: '2027-05-08' })
  @IsDay()
  from: Day;

  @ApiProperty({ description: 'Ngày sau ngày cuối · The day after the last one', example: '2027-05-10' })
  @IsDay()
  to: Day;
}

export class ThemeDto implements Theme {
  @ApiPropertyOptional({ example: 5 })
  @Optional()
  @Id()
  id?: number;

  @ApiProperty({ example: 'Bảo hiểm xã hội cho tất cả mọi người lao động' })
  @Text(500)
  text: string;

  @ApiProperty({ example: 'Social insurance for all workers', nullable: true, type: String })
  @Nullable()
  @Text(500)
  textEn: string | null;

  @ApiProperty({ example: ['Tham gia hôm nay, an tâm ngày mai'] })
  @TextList(50, 300)
  slogans: string[];
}

export class MessageDto implements Message {
  @ApiPropertyOptional({ example: 9 })
  @Optional()
  @Id()
  id?: number;

  @ApiProperty({ example: 'Quyền lợi' })
  @Text(200)
  pillar: string;

  @ApiProperty({ example: 'Người lao động tự do cũng có lương hưu.' })
  @Text(1000)
  text: string;

  @ApiProperty({ example: ['nông dân', 'lao động khu vực phi chính thức'] })
  @TextList(50, 200)
  audiences: string[];
}

export class CampaignPlanDto implements CampaignPlan {
  @ApiProperty({ example: 'THANG-VAN-DONG-2027' })
  @Matches(code)
  code: string;

  @ApiProperty({ example: 'Tháng vận động, triển khai BHXH toàn dân 2027' })
  @Text(300)
  name: string;

  @ApiProperty({ example: 'Universal Social Insurance Month 2027', nullable: true, type: String })
  @Nullable()
  @Text(300)
  nameEn: string | null;

  @ApiProperty({ example: '1676/QĐ-TTg' })
  @IsString()
  @MaxLength(300)
  legalBasis: string;

  @ApiProperty({ example: '2027-05-01' })
  @IsDay()
  windowFrom: Day;

  @ApiProperty({ example: '2027-06-01' })
  @IsDay()
  windowTo: Day;

  @ApiProperty({ type: [WaveDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WaveDto)
  waves: WaveDto[];

  @ApiProperty({ type: [ThemeDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ThemeDto)
  themes: ThemeDto[];

  @ApiProperty({ type: [MessageDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MessageDto)
  messages: MessageDto[];
}

export class CampaignChangeDto extends CampaignPlanDto {
  @ApiProperty({ example: 1 })
  @IsInt()
  version: number;
}

export class CampaignCopyDto implements CopyOrder {
  @ApiProperty({ example: 'THANG-VAN-DONG-2027' })
  @Matches(code)
  code: string;

  @ApiProperty({ example: 'Tháng vận động, triển khai BHXH toàn dân 2027' })
  @Text(300)
  name: string;

  @ApiProperty({ example: '2027-05-01' })
  @IsDay()
  windowFrom: Day;
}

export class CampaignStepDto {
  @ApiProperty({ example: 1 })
  @IsInt()
  version: number;

  @ApiPropertyOptional({ description: 'Bắt buộc khi huỷ · Required to cancel', example: 'Hoãn sang tháng 6' })
  @Optional()
  @Text(1000)
  reason?: string;
}
