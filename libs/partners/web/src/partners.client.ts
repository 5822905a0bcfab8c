import { Service, inject } from '@angular/core';
import {
  type JointPlan,
  type JointPlanChange,
  type JointPlanFields,
  type NewCampaignPartner,
  type OrganisationChange,
  type OrganisationFields,
  type OrganisationsAsked,
  partnersContract,
} from '@ra-quan/partners/model';
import { type Created, largestPage } from '@ra-quan/shared/model';
import { type Filter, Operations, answerTo } from '@ra-quan/shared/web';

/** Methods that make a resource are called where `inject` works; `null` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class PartnersClient {
  private readonly operations = inject(Operations);

  organisations(filter: () => Filter<OrganisationsAsked>) {
    return answerTo(partnersContract.organisations, () => ({ query: filter() }));
  }

  /** The organisations to choose from. */
  choices() {
    return this.organisations(() => ({ size: largestPage }));
  }

  inCampaign(campaign: () => number | null) {
    return answerTo(partnersContract.inCampaign, () => ofCampaign(campaign()));
  }

  jointPlans(campaign: () => number | null) {
    return answerTo(partnersContract.jointPlans, () => ofCampaign(campaign()));
  }

  addOrganisation(fields: OrganisationFields): Promise<Created> {
    return this.operations.ask(partnersContract.addOrganisation, { body: fields });
  }

  changeOrganisation(id: number, change: OrganisationChange): Promise<void> {
    return this.operations.ask(partnersContract.changeOrganisation, { path: { id }, body: change });
  }

  addToCampaign(partner: NewCampaignPartner): Promise<Created> {
    return this.operations.ask(partnersContract.addToCampaign, { body: partner });
  }

  removeFromCampaign(id: number): Promise<void> {
    return this.operations.ask(partnersContract.removeFromCampaign, { path: { id } });
  }

  addJointPlan(campaignId: number, fields: JointPlanFields): Promise<Created> {
    return this.operations.ask(partnersContract.addJointPlan, { body: { campaignId, ...fields } });
  }

  changeJointPlan(id: number, change: JointPlanChange): Promise<void> {
    return this.operations.ask(partnersContract.changeJointPlan, { path: { id }, body: change });
  }

  removeJointPlan({ id, version }: JointPlan): Promise<void> {
    return this.operations.ask(partnersContract.removeJointPlan, { path: { id }, query: { version } });
  }
}

const ofCampaign = (campaign: number | null) => (campaign === null ? undefined : { query: { campaign } });
