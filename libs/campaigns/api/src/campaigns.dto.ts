import { ApiProperty } from '@nestjs/swagger';
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
  type CampaignsAsked,
  type CampaignChange,
  type ReportTime,
} from '@ra-quan/campaigns/model';
import {
  Choice,
  Entries,
  Formed,
  Id,
  IsDay,
  Nullable,
  Optional,
  OptionalOrNull,
  PageQuery,
  QueryInt,
  Seen,
  Text,
  TextList,
  Verbatim,
} from '@ra-quan/shared/api';
import type { Day, StepOrder, TimeOfDay } from '@ra-quan/shared/model';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const code = /^[A-Z0-9][A-Z0-9-]{2,39}$/;

export class CampaignsQueryDto extends PageQuery implements CampaignsAsked {
  @ApiProperty({ description: 'Tên hoặc mã · Name or code', example: '2020' })
  @Optional()
  @Text(100)
  q?: string;

  @Optional()
  @Choice(campaignStates)
  state?: CampaignState;
}

export class CalendarQueryDto {
  @ApiProperty({ example: 2027 })
  @QueryInt(2000, 2100)
  year: number;
}

export class WaveDto implements Wave {
  @ApiProperty({ example: 3 })
  @Optional()
  @Id()
  id?: number;

  @ApiProperty({ example: 'Lễ ra quân tháng 5' })
  @Text(200)
  name: string;

  @ApiProperty({ required: false, example: 'Launch in May' })
  @OptionalOrNull()
  @Text(200)
  nameEn?: string | null;

  @ApiProperty({ example: 'launch' })
  @Choice(waveKinds)
  kind: WaveKind;

  @ApiProperty({ example: '2027-05-08' })
  @IsDay()
  from: Day;

  @ApiProperty({ description: 'Ngày sau ngày cuối · The day after the last one', example: '2027-05-10' })
  @IsDay()
  to: Day;
}

export class ThemeDto implements Theme {
  @ApiProperty({ example: 5 })
  @Optional()
  @Id()
  id?: number;

  @ApiProperty({ example: 'Bảo hiểm xã hội cho tất cả mọi người lao động' })
  @Text(500)
  text: string;

  @ApiProperty({ example: 'Social insurance for all workers' })
  @Nullable()
  @Text(500)
  textEn: string | null;

  @ApiProperty({ example: ['Tham gia hôm nay, an tâm ngày mai'] })
  @TextList(50, 300)
  slogans: string[];
}

export class MessageDto implements Message {
  @ApiProperty({ example: 9 })
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
  @Formed(code)
  code: string;

  @ApiProperty({ example: 'Tháng vận động, triển khai BHXH toàn dân 2027' })
  @Text(300)
  name: string;

  @ApiProperty({ example: 'Universal Social Insurance Month 2027' })
  @Nullable()
  @Text(300)
  nameEn: string | null;

  @ApiProperty({ example: '1676/QĐ-TTg' })
  @Verbatim(300)
  legalBasis: string;

  @ApiProperty({ example: '2027-05-01' })
  @IsDay()
  windowFrom: Day;

  @ApiProperty({ example: '2027-06-01' })
  @IsDay()
  windowTo: Day;

  @Entries(WaveDto, 0, 50, ['id'])
  waves: WaveDto[];

  @Entries(ThemeDto, 0, 20, ['id'])
  themes: ThemeDto[];

  @Entries(MessageDto, 0, 200, ['id'])
  messages: MessageDto[];
}

export class CampaignChangeDto extends CampaignPlanDto implements CampaignChange {
  @ApiProperty({ example: 1 })
  @Seen()
  version: number;
}

export class ReportTimeDto implements ReportTime {
  @ApiProperty({
    description: 'Số của một ngày phải có trước giờ này của ngày đó · The figures of a day are due on that day at this time',
    example: '17:00',
  })
  @Formed(time)
  reportBy: TimeOfDay;

  @ApiProperty({ example: 1 })
  @Seen()
  version: number;
}

export class CampaignCopyDto implements CopyOrder {
  @ApiProperty({ example: 'THANG-VAN-DONG-2027' })
  @Formed(code)
  code: string;

  @ApiProperty({ example: 'Tháng vận động, triển khai BHXH toàn dân 2027' })
  @Text(300)
  name: string;

  @ApiProperty({ example: '2027-05-01' })
  @IsDay()
  windowFrom: Day;
}

export class CampaignStepDto implements StepOrder {
  @ApiProperty({ example: 1 })
  @Seen()
  version: number;

  @ApiProperty({ description: 'Bắt buộc khi hủy · Required to cancel', example: 'Hoãn sang tháng 6' })
  @Optional()
  @Text(1000)
  reason?: string;
}
