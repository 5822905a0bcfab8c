import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CampaignPartner, JointPlan, Organisation } from '@ra-quan/partners/model';
import { CurrentActor, IdParam, Require } from '@ra-quan/shared/api';
import type { Actor, Page } from '@ra-quan/shared/model';
import {
  CampaignPartnerDto,
  CampaignQueryDto,
  JointPlanChangeDto,
  JointPlanDto,
  JointPlanVersionDto,
  OrganisationChangeDto,
  OrganisationDto,
  OrganisationsQueryDto,
} from './partners.dto';
import { JointPlansService } from './joint-plans.service';
import { PartnersQuery } from './partners.query';
import { PartnersService } from './partners.service';

const organisationExample = {
  id: 1,
  code: 'BDVN',
  name: 'Tổng công ty Bưu điện Việt Nam',
  nameEn: 'Vietnam Post',
  kind: 'post',
  parentId: null,
  parentName: null,
  unitId: null,
  unitPath: null,
  active: true,
  version: 1,
};
const partnerExample = { id: 1, campaignId: 1, organisationId: 1, organisationName: organisationExample.name, role: 'co-host', note: null };
const planExample = {
  id: 1,
  campaignId: 2,
  number: '1731/KHLT-BHXH-BĐVN',
  signedOn: '2022-04-29',
  title: 'Kế hoạch liên tịch tổ chức Lễ ra quân',
  organisations: [{ id: 1, name: organisationExample.name }],
  version: 1,
};

@ApiTags('partners')
@Controller('partners')
export class PartnersController {
  constructor(
    private readonly partners: PartnersService,
    private readonly plans: JointPlansService,
    private readonly query: PartnersQuery,
  ) {}

  @Get('organisations')
  @Require('partners.read')
  @ApiOperation({ summary: 'Các tổ chức phối hợp · Partner organisations' })
  @ApiOkResponse({ example: { items: [organisationExample], total: 1 } })
  organisations(@Query() query: OrganisationsQueryDto): Promise<Page<Organisation>> {
    return this.query.organisations(query);
  }

  @Post('organisations')
  @Require('partners.manage')
  @ApiOperation({ summary: 'Thêm tổ chức · Add an organisation' })
  @ApiCreatedResponse({ example: { id: 1 } })
  addOrganisation(@CurrentActor() actor: Actor, @Body() body: OrganisationDto): Promise<{ id: number }> {
    return this.partners.addOrganisation(actor, body);
  }

  @Put('organisations/:id')
  @HttpCode(204)
  @Require('partners.manage')
  @ApiOperation({ summary: 'Sửa tổ chức · Change an organisation' })
  @ApiNoContentResponse({ example: null })
  changeOrganisation(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: OrganisationChangeDto): Promise<void> {
    return this.partners.changeOrganisation(actor, id, body);
  }

  @Get('roles')
  @Require('partners.read')
  @ApiOperation({ summary: 'Ai làm gì trong chiến dịch · Who does what in a campaign' })
  @ApiOkResponse({ example: [partnerExample] })
  inCampaign(@Query() { campaign }: CampaignQueryDto): Promise<CampaignPartner[]> {
    return this.query.inCampaign(campaign);
  }

  @Post('roles')
  @Require('partners.manage')
  @ApiOperation({ summary: 'Thêm tổ chức vào chiến dịch · Add an organisation to a campaign' })
  @ApiCreatedResponse({ example: { id: 1 } })
  addToCampaign(@CurrentActor() actor: Actor, @Body() body: CampaignPartnerDto): Promise<{ id: number }> {
    return this.partners.addToCampaign(actor, body);
  }

  @Delete('roles/:id')
  @HttpCode(204)
  @Require('partners.manage')
  @ApiOperation({ summary: 'Bỏ tổ chức khỏi chiến dịch · Take an organisation out of a campaign' })
  @ApiNoContentResponse({ example: null })
  removeFromCampaign(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<void> {
    return this.partners.removeFromCampaign(actor, id);
  }

  @Get('joint-plans')
  @Require('partners.read')
  @ApiOperation({ summary: 'Kế hoạch liên tịch của chiến dịch · Joint plans of a campaign' })
  @ApiOkResponse({ example: [planExample] })
  jointPlans(@Query() { campaign }: CampaignQueryDto): Promise<JointPlan[]> {
    return this.query.jointPlans(campaign);
  }

  @Post('joint-plans')
  @Require('partners.manage')
  @ApiOperation({ summary: 'Thêm kế hoạch liên tịch · Add a joint plan' })
  @ApiCreatedResponse({ example: { id: 1 } })
  addJointPlan(@CurrentActor() actor: Actor, @Body() body: JointPlanDto): Promise<{ id: number }> {
    return this.plans.add(actor, body);
  }

  @Put('joint-plans/:id')
  @HttpCode(204)
  @Require('partners.manage')
  @ApiOperation({ summary: 'Sửa kế hoạch liên tịch · Change a joint plan' })
  @ApiNoContentResponse({ example: null })
  changeJointPlan(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: JointPlanChangeDto): Promise<void> {
    return this.plans.change(actor, id, body);
  }

  @Delete('joint-plans/:id')
  @HttpCode(204)
  @Require('partners.manage')
  @ApiOperation({ summary: 'Bỏ kế hoạch liên tịch · Remove a joint plan' })
  @ApiNoContentResponse({ example: null })
  removeJointPlan(@CurrentActor() actor: Actor, @IdParam() id: number, @Query() { version }: JointPlanVersionDto): Promise<void> {
    return this.plans.remove(actor, id, version);
  }
}
