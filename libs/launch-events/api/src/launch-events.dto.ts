import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
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
} from '@ra-quan/launch-events/model';
import { Count, FormatField, Id, IsDay, Nullable, Optional, PageQuery, QueryId, type SheetFormat, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, Matches, ValidateNested } from 'class-validator';

export class EventsQueryDto extends PageQuery {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;

  @ApiPropertyOptional({ enum: eventStates })
  @Optional()
  @IsIn(eventStates)
  state?: EventState;

  @ApiPropertyOptional({ enum: eventLevels })
  @Optional()
  @IsIn(eventLevels)
  level?: EventLevel;

  @ApiPropertyOptional({ example: '2026-05-08' })
  @Optional()
  @IsDay()
  day?: Day;

  @ApiPropertyOptional({ description: 'Tên lễ hoặc địa điểm · Name or venue', example: 'ra quân' })
  @Optional()
  @Text(100)
  q?: string;
}

export class EventsExportDto extends EventsQueryDto {
  @FormatField()
  format: SheetFormat = 'xlsx';
}

export class BoardQueryDto {
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

  @ApiProperty({ enum: siteKinds, example: 'link' })
  @IsIn(siteKinds)
  kind: SiteKind;
}

export class ParadeTeamDto implements ParadeTeam {
  @ApiProperty({ example: 'Đoàn diễu hành số 1' })
  @Text(200)
  name: string;

  @ApiProperty({ example: 30, nullable: true, type: Number })
  @Nullable()
  @Count()
  people: number | null;

  @ApiProperty({ example: 15, nullable: true, type: Number })
  @Nullable()
  @Count()
  vehicles: number | null;
}

export class EventPlanDto implements EventPlan {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: 1, nullable: true, type: Number })
  @Nullable()
  @Id()
  waveId: number | null;

  @ApiProperty({ enum: eventLevels, example: 'province' })
  @IsIn(eventLevels)
  level: EventLevel;

  @ApiProperty({ example: 2 })
  @Id()
  unitId: number;

  @ApiProperty({ example: 'Lễ ra quân thành phố Hà Nội' })
  @Text(300)
  name: string;

  @ApiProperty({ example: 'Bưu điện thành phố, 75 Đinh Tiên Hoàng' })
  @Text(300)
  venue: string;

  @ApiProperty({ example: '2026-05-08T00:30:00.000Z' })
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/)
  startsAt: string;

  @ApiProperty({ example: 'BHXH thành phố Hà Nội' })
  @Text(300)
  host: string;

  @ApiProperty({ example: 250, nullable: true, type: Number })
  @Nullable()
  @Count()
  expectedAttendance: number | null;

  @ApiProperty({ example: [1] })
  @IsArray()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  organisationIds: number[];

  @ApiProperty({ type: [EventSiteDto] })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => EventSiteDto)
  sites: EventSiteDto[];

  @ApiProperty({ type: [ParadeTeamDto] })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ParadeTeamDto)
  teams: ParadeTeamDto[];
}

export class EventChangeDto extends EventPlanDto {
  @ApiProperty({ example: 1 })
  @IsInt()
  version: number;
}

export class ProvincePlanDto {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: 1 })
  @Id()
  waveId: number;

  @ApiProperty({ description: 'Giờ khai mạc trong ngày đầu của đợt · Opening time on the first day of the wave', example: '07:30' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  opensAt: string;
}

export class EventStepDto {
  @ApiProperty({ example: 1 })
  @IsInt()
  version: number;

  @ApiPropertyOptional({ description: 'Bắt buộc khi hoãn hoặc huỷ · Required to postpone or cancel', example: 'Mưa bão' })
  @Optional()
  @Text(1000)
  reason?: string;

  @ApiPropertyOptional({ description: 'Thời điểm mới khi xếp lại lịch · The new time, to reschedule', example: '2026-05-15T00:30:00.000Z' })
  @Optional()
  @IsISO8601({ strict: true })
  startsAt?: string;
}
