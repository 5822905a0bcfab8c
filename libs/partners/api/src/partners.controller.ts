import { Body, Controller, Query } from '@nestjs/common';
import { type CampaignPartner, type JointPlan, type Organisation, partnersContract } from '@ra-quan/partners/model';
import { Answers, CurrentActor, IdParam, Require } from '@ra-quan/shared/api';
import type { Actor, Created, Page } from '@ra-quan/shared/model';
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

const organisationExample: Organisation = {
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
const partnerExample: CampaignPartner = {
  id: 1,
  campaignId: 1,
  organisationId: 1,
  organisationName: organisationExample.name,
  role: 'co-host',
  note: null,
};
const planExample: JointPlan = {
  id: 1,
  campaignId: 2,
  number: '1731/KHLT-BHXH-BĐVN',
  signedOn: '2022-04-29',
  title: 'Kế hoạch liên tịch tổ chức Lễ ra quân',
  organisations: [{ id: 1, name: organisationExample.name }],
  version: 1,
};

@Controller()
export class PartnersController {
  constructor(
    private readonly partners: PartnersService,
    private readonly plans: JointPlansService,
    private readonly query: PartnersQuery,
  ) {}

  @Answers(partnersContract.organisations, { items: [organisationExample], total: 1 })
  @Require('partners.read')
  organisations(@Query() query: OrganisationsQueryDto): Promise<Page<Organisation>> {
    return this.query.organisations(query);
  }

  @Answers(partnersContract.addOrganisation, { id: 1 })
  @Require('partners.manage')
  addOrganisation(@CurrentActor() actor: Actor, @Body() body: OrganisationDto): Promise<Created> {
    return this.partners.addOrganisation(actor, body);
  }

  @Answers(partnersContract.changeOrganisation)
  @Require('partners.manage')
  changeOrganisation(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: OrganisationChangeDto): Promise<void> {
    return this.partners.changeOrganisation(actor, id, body);
  }

  @Answers(partnersContract.inCampaign, [partnerExample])
  @Require('partners.read')
  inCampaign(@Query() { campaign }: CampaignQueryDto): Promise<CampaignPartner[]> {
    return this.query.inCampaign(campaign);
  }

  @Answers(partnersContract.addToCampaign, { id: 1 })
  @Require('partners.manage')
  addToCampaign(@CurrentActor() actor: Actor, @Body() body: CampaignPartnerDto): Promise<Created> {
    return this.partners.addToCampaign(actor, body);
  }

  @Answers(partnersContract.removeFromCampaign)
  @Require('partners.manage')
  removeFromCampaign(@CurrentActor() actor: Actor, @IdParam() id: number): Promise<void> {
    return this.partners.removeFromCampaign(actor, id);
  }

  @Answers(partnersContract.jointPlans, [planExample])
  @Require('partners.read')
  jointPlans(@Query() { campaign }: CampaignQueryDto): Promise<JointPlan[]> {
    return this.query.jointPlans(campaign);
  }

  @Answers(partnersContract.addJointPlan, { id: 1 })
  @Require('partners.manage')
  addJointPlan(@CurrentActor() actor: Actor, @Body() body: JointPlanDto): Promise<Created> {
    return this.plans.add(actor, body);
  }

  @Answers(partnersContract.changeJointPlan)
  @Require('partners.manage')
  changeJointPlan(@CurrentActor() actor: Actor, @IdParam() id: number, @Body() body: JointPlanChangeDto): Promise<void> {
    return this.plans.change(actor, id, body);
  }

  @Answers(partnersContract.removeJointPlan)
  @Require('partners.manage')
  removeJointPlan(@CurrentActor() actor: Actor, @IdParam() id: number, @Query() { version }: JointPlanVersionDto): Promise<void> {
    return this.plans.remove(actor, id, version);
  }
}
