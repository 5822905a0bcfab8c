import { ApiProperty } from '@nestjs/swagger';
import type { DeskAsked, Snooze } from '@ra-quan/desks/model';
import { Id, IsDay, Moment, Optional, QueryId, Text } from '@ra-quan/shared/api';
import type { Day, Instant } from '@ra-quan/shared/model';

export class WaitingQueryDto {
  @ApiProperty({ example: 1 })
  @Optional()
  @QueryId()
  campaign?: number;
}

export class DeskQueryDto extends WaitingQueryDto implements DeskAsked {
  @ApiProperty({ description: 'Xem việc xảy ra từ lúc này · What happened since then', example: '2026-05-07T02:00:00Z' })
  @Optional()
  @Moment()
  since?: Instant;
}

export class SnoozeDto implements Snooze {
  @ApiProperty({ description: 'Khóa của việc · The key of a task', example: 'figures.sheet-submitted.71' })
  @Text(200)
  task: string;

  @ApiProperty({ example: '2026-05-09' })
  @IsDay()
  until: Day;

  @ApiProperty({ description: 'Chiến dịch có việc · The campaign in which it waits', example: 1 })
  @Optional()
  @Id()
  campaign?: number;
}
