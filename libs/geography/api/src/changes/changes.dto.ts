import { ApiProperty } from '@nestjs/swagger';
import {
  followUpStates,
  longestName,
  orderedKinds,
  orderedShares,
  standingFigures,
  unitKinds,
  type Becoming,
  type FollowUpState,
  type OrderedChange,
  type OrderedKind,
  type OrderedShares,
  type UnitKind,
  type FollowUpsAsked,
  type Decision,
  type StandingFigures,
} from '@ra-quan/geography/model';
import {
  Choice,
  Entries,
  Formed,
  Id,
  IdList,
  IsDay,
  Nullable,
  Optional,
  OptionalOrNull,
  PageQuery,
  QueryFlag,
  Seen,
  Share,
  Text,
} from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';

class BecomingDto implements Becoming {
  @ApiProperty({ example: '26740' })
  @Optional()
  @Formed(/^(\d{2}|\d{3}|\d{5})$/)
  code?: string;

  @ApiProperty({ example: 'Phường Sài Gòn' })
  @Optional()
  @Text(longestName)
  name?: string;

  @ApiProperty({ example: 'ward' })
  @Optional()
  @Choice(unitKinds)
  kind?: UnitKind;

  @ApiProperty({ description: 'Đơn vị cấp trên · The parent', example: 27 })
  @Optional()
  @Id()
  parentId?: number;

  @ApiProperty({ description: 'Phần của đơn vị cũ khi chia tách, 0–1 · The part of a split unit', example: 0.6 })
  @OptionalOrNull()
  @Share()
  share?: number | null;
}

export class OrderedChangeDto implements OrderedChange {
  @ApiProperty({ example: 'merge' })
  @Choice(orderedKinds)
  kind: OrderedKind;

  @ApiProperty({ example: '2027-01-01' })
  @IsDay()
  effectiveOn: Day;

  @ApiProperty({ description: 'Số văn bản · Number of the legal document', example: 'Nghị quyết 237/NQ-UBTVQH16' })
  @Text(200)
  decree: string;

  @ApiProperty({ example: [4101, 4102] })
  @IdList(1, 100)
  unitIds: number[];

  @ApiProperty({ example: [{ code: '26740', name: 'Phường Sài Gòn', kind: 'ward' }] })
  @Entries(BecomingDto, 1, 20)
  becomes: BecomingDto[];

  @ApiProperty({ example: 'none' })
  @Optional()
  @Choice(orderedShares)
  shares: OrderedShares = 'none';
}

export class DryRunDto {
  @ApiProperty({ description: 'Chỉ xem trước · A preview only', example: true })
  @Optional()
  @QueryFlag()
  dryRun: boolean = false;
}

export class ChangesQueryDto extends PageQuery {}

export class FollowUpsQueryDto extends PageQuery implements FollowUpsAsked {
  @ApiProperty({ example: 'waiting' })
  @Optional()
  @Choice(followUpStates)
  state?: FollowUpState;
}

export class DecisionDto implements Decision {
  @ApiProperty({
    description: 'Đơn vị kế tục; null là không chuyển · The successor; null moves nothing',
    example: 4103,
  })
  @Nullable()
  @Id()
  toUnitId: number | null;

  @ApiProperty({ example: 1 })
  @Seen()
  version: number;

  @ApiProperty({
    description:
      'Khi đơn vị kế tục đã có số của cùng ngày: giữ số đó, thay bằng số của đơn vị cũ, hay cộng · Where the successor has figures of the same days: keep, replace or add',
    example: 'keep',
  })
  @Optional()
  @Choice(standingFigures)
  standing?: StandingFigures;
}
