import { ApiProperty } from '@nestjs/swagger';
import {
  organisationKinds,
  partnerRoles,
  type OrganisationKind,
  type PartnerRole,
  type OrganisationsAsked,
  type OrganisationFields,
  type OrganisationChange,
  type NewCampaignPartner,
  type JointPlanFields,
  type NewJointPlan,
  type JointPlanChange,
} from '@ra-quan/partners/model';
import { Choice, Flag, Formed, Id, IdList, IsDay, Nullable, Optional, PageQuery, QueryId, QueryInt, Seen, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';

export class OrganisationsQueryDto extends PageQuery implements OrganisationsAsked {
  @ApiProperty({ example: 'bưu điện' })
  @Optional()
  @Text(100)
  q?: string;

  @Optional()
  @Choice(organisationKinds)
  kind?: OrganisationKind;
}

export class OrganisationDto implements OrganisationFields {
  @ApiProperty({ example: 'BDVN' })
  @Formed(/^[A-Z0-9][A-Z0-9-]{1,29}$/)
  code: string;

  @ApiProperty({ example: 'Tổng công ty Bưu điện Việt Nam' })
  @Text(200)
  name: string;

  @ApiProperty({ example: 'Vietnam Post' })
  @Nullable()
  @Text(200)
  nameEn: string | null;

  @ApiProperty({ example: 'post' })
  @Choice(organisationKinds)
  kind: OrganisationKind;

  @ApiProperty({ example: null })
  @Nullable()
  @Id()
  parentId: number | null;

  @ApiProperty({
    description: 'Địa bàn; null là cả nước · Territory; null is the whole country',
    example: null,
  })
  @Nullable()
  @Id()
  unitId: number | null;
}

export class OrganisationChangeDto extends OrganisationDto implements OrganisationChange {
  @ApiProperty({ example: true })
  @Flag()
  active: boolean;

  @ApiProperty({ example: 1 })
  @Seen()
  version: number;
}

export class CampaignQueryDto {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;
}

export class CampaignPartnerDto implements NewCampaignPartner {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: 1 })
  @Id()
  organisationId: number;

  @ApiProperty({ example: 'co-host' })
  @Choice(partnerRoles)
  role: PartnerRole;

  @ApiProperty({ example: null })
  @Nullable()
  @Text(500)
  note: string | null;
}

class JointPlanFieldsDto implements JointPlanFields {
  @ApiProperty({ example: '1731/KHLT-BHXH-BĐVN' })
  @Text(60)
  number: string;

  @ApiProperty({ example: '2022-04-29' })
  @IsDay()
  signedOn: Day;

  @ApiProperty({ example: 'Kế hoạch liên tịch tổ chức Lễ ra quân' })
  @Text(500)
  title: string;

  @ApiProperty({ example: [1] })
  @IdList(1, 50)
  organisationIds: number[];
}

export class JointPlanDto extends JointPlanFieldsDto implements NewJointPlan {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;
}

export class JointPlanChangeDto extends JointPlanFieldsDto implements JointPlanChange {
  @ApiProperty({ description: 'Phiên bản đã thấy · The version that was seen', example: 1 })
  @Seen()
  version: number;
}

export class JointPlanVersionDto {
  @ApiProperty({ description: 'Phiên bản đã thấy · The version that was seen', example: 1 })
  @QueryInt(0, 2_147_483_647)
  version: number;
}
