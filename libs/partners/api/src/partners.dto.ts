import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { organisationKinds, partnerRoles, type OrganisationKind, type PartnerRole } from '@ra-quan/partners/model';
import { Id, IsDay, Nullable, Optional, PageQuery, QueryId, QueryInt, Text } from '@ra-quan/shared/api';
import type { Day } from '@ra-quan/shared/model';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, Matches } from 'class-validator';

export class OrganisationsQueryDto extends PageQuery {
  @ApiPropertyOptional({ example: 'bưu điện' })
  @Optional()
  @Text(100)
  q?: string;

  @ApiPropertyOptional({ enum: organisationKinds })
  @Optional()
  @IsIn(organisationKinds)
  kind?: OrganisationKind;
}

export class OrganisationDto {
  @ApiProperty({ example: 'BDVN' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,29}$/)
  code: string;

  @ApiProperty({ example: 'Tổng công ty Bưu điện Việt Nam' })
  @Text(200)
  name: string;

  @ApiProperty({ example: 'Vietnam Post', nullable: true, type: String })
  @Nullable()
  @Text(200)
  nameEn: string | null;

  @ApiProperty({ enum: organisationKinds, example: 'post' })
  @IsIn(organisationKinds)
  kind: OrganisationKind;

  @ApiProperty({ example: null, nullable: true, type: Number })
  @Nullable()
  @Id()
  parentId: number | null;

  @ApiProperty({
    description: 'Địa bàn; null là cả nước · Territory; null is the whole country',
    example: null,
    nullable: true,
    type: Number,
  })
  @Nullable()
  @Id()
  unitId: number | null;
}

export class OrganisationChangeDto extends OrganisationDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  active: boolean;

  @ApiProperty({ example: 1 })
  @IsInt()
  version: number;
}

export class CampaignQueryDto {
  @ApiProperty({ example: 1 })
  @QueryId()
  campaign: number;
}

export class CampaignPartnerDto {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;

  @ApiProperty({ example: 1 })
  @Id()
  organisationId: number;

  @ApiProperty({ enum: partnerRoles, example: 'co-host' })
  @IsIn(partnerRoles)
  role: PartnerRole;

  @ApiProperty({ example: null, nullable: true, type: String })
  @Nullable()
  @Text(500)
  note: string | null;
}

class JointPlanFieldsDto {
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
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  organisationIds: number[];
}

export class JointPlanDto extends JointPlanFieldsDto {
  @ApiProperty({ example: 1 })
  @Id()
  campaignId: number;
}

export class JointPlanChangeDto extends JointPlanFieldsDto {
  @ApiProperty({ description: 'Phiên bản đã thấy · The version that was seen', example: 1 })
  @IsInt()
  version: number;
}

export class JointPlanVersionDto {
  @ApiProperty({ description: 'Phiên bản đã thấy · The version that was seen', example: 1 })
  @QueryInt(1, 2_147_483_647)
  version: number;
}
