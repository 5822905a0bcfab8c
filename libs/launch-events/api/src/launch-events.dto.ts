import { ApiProperty } from '@nestjs/swagger';
import {
  eventLevels,
  eventStates,
  siteKinds,
  type EventLevel,
  type EventPlan,
  type EventSite,
  type EventState,
  type ParadeTeam,
  type SiteKind,
  type EventsAsked,
  type BoardAsked,
  type EventChange,
  type ProvincePlan,
  type EventStep,
} from '@ra-quan/launch-events/model';
import {
  Choice,
  Count,
  Entries,
  FormatField,
  Formed,
  Id,
  IdList,
  IsDay,
  Moment,
  Nullable,
  Optional,
  PageQuery,
  QueryId,
  Seen,
  Text,
} from '@ra-quan/shared/api';
import type { Day, SheetFormat } from '@ra-quan/shared/model';

export class EventsQueryDto extends PageQuery implements EventsAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @Optional()
  @Choice(eventStates)
  state?: EventState;

  @Optional()
  @Choice(eventLevels)
  level?: EventLevel;

  @ApiProperty({ example: '2026-05-08' })
  @Optional()
  @IsDay()
  day?: Day;

  @ApiProperty({ description: 'Tên lễ hoặc địa điểm · Name or venue', example: 'ra quân' })
  @Optional()
  @Text(100)
  q?: string;
}

export class EventsExportDto extends EventsQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class BoardQueryDto implements BoardAsked {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiProperty({ example: '2026-05-08' })
  @IsDay()
  day: Day;
}

export class EventSiteDto implements EventSite {
  @ApiProperty({ example: 'Điểm cầu Bưu điện tỉnh' })
  @Text(200)
  name: string;

  @ApiProperty({ example: 'link' })
  @Choice(siteKinds)
  kind: SiteKind;
}

export class ParadeTeamDto implements ParadeTeam {
  @ApiProperty({ example: 'Đoàn diễu hành số 1' })
  @Text(200)
  name: string;

  @ApiProperty({ example: 30 })
  @Nullable()
  @Count()
  people: number | null;

  @ApiProperty({ example: 15 })
  @Nullable()
  @Count()
  vehicles: number | null;
}

export class EventPlanDto implements EventPlan {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: 1 })
  @Nullable()
  @Id()
  waveId: number | null;

  @ApiProperty({ example: 'province' })
  @Choice(eventLevels)
  level: EventLevel;

  @ApiProperty({ example: 2 })
  @Id()
  unitId: number;

  @ApiProperty({ example: 'Lễ ra quân thành phố Hà Nội' })
  @Text(300)
  name: string;

  @ApiProperty({ example: 'Bưu điện thành phố, 75 Đinh Tiên Hoàng' })
  @Nullable()
  @Text(300)
  venue: string | null;

  @ApiProperty({ example: '2026-05-08T00:30:00.000Z' })
  @Moment()
  startsAt: string;

  @ApiProperty({ example: 'BHXH thành phố Hà Nội' })
  @Text(300)
  host: string;

  @ApiProperty({ example: 250 })
  @Nullable()
  @Count()
  expectedAttendance: number | null;

  @ApiProperty({ example: [1] })
  @IdList(0, 50)
  organisationIds: number[];

  @Entries(EventSiteDto, 0, 500)
  sites: EventSiteDto[];

  @Entries(ParadeTeamDto, 0, 500)
  teams: ParadeTeamDto[];
}

export class EventChangeDto extends EventPlanDto implements EventChange {
  @ApiProperty({ example: 1 })
  @Seen()
  version: number;
}

export class ProvincePlanDto implements ProvincePlan {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: 1 })
  @Id()
  waveId: number;

  @ApiProperty({ description: 'Giờ khai mạc trong ngày đầu của đợt · Opening time on the first day of the wave', example: '07:30' })
  @Formed(/^([01]\d|2[0-3]):[0-5]\d$/)
  opensAt: string;
}

export class EventStepDto implements EventStep {
  @ApiProperty({ example: 1 })
  @Seen()
  version: number;

  @ApiProperty({
    description: 'Bắt buộc khi hoãn, hủy, hoặc báo cáo mà không có số · Required to postpone, to cancel, or to report without figures',
    example: 'Mưa bão',
  })
  @Optional()
  @Text(1000)
  reason?: string;

  @ApiProperty({ description: 'Thời điểm mới khi xếp lại lịch · The new time, to reschedule', example: '2026-05-15T00:30:00.000Z' })
  @Optional()
  @Moment()
  startsAt?: string;

  @ApiProperty({
    description: 'Giờ khai mạc thực tế, mặc định là lúc này · When it opened; now where left out',
    example: '2026-05-08T00:40:00.000Z',
  })
  @Optional()
  @Moment()
  openedAt?: string;
}
