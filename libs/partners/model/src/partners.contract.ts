import { contract, operation, type Created, type Id, type Page, type PageAsked, type Version } from '@ra-quan/shared/model';
import type { CampaignPartner, JointPlan, Organisation, OrganisationKind } from './organisation';

export interface OrganisationsAsked extends PageAsked {
  readonly q?: string;
  readonly kind?: OrganisationKind;
}

export type OrganisationFields = Pick<Organisation, 'code' | 'name' | 'nameEn' | 'kind' | 'parentId' | 'unitId'>;
export type OrganisationChange = OrganisationFields & Pick<Organisation, 'active' | 'version'>;
export type NewCampaignPartner = Pick<CampaignPartner, 'campaignId' | 'organisationId' | 'role' | 'note'>;
export type JointPlanFields = Pick<JointPlan, 'number' | 'signedOn' | 'title'> & { readonly organisationIds: readonly Id[] };
export type NewJointPlan = JointPlanFields & Pick<JointPlan, 'campaignId'>;
export type JointPlanChange = JointPlanFields & Pick<JointPlan, 'version'>;

interface One {
  id: Id;
}

interface OfCampaign {
  campaign: Id;
}

/** Tổ chức phối hợp và kế hoạch liên tịch · Partner organisations and joint plans */
export const partnersContract = contract('partners', {
  /** Các tổ chức phối hợp · Partner organisations */
  organisations: operation<{ query: OrganisationsAsked; answer: Page<Organisation> }>('GET', 'partners/organisations'),
  /** Thêm tổ chức · Add an organisation */
  addOrganisation: operation<{ body: OrganisationFields; answer: Created }>('POST', 'partners/organisations'),
  /** Sửa tổ chức · Change an organisation */
  changeOrganisation: operation<{ path: One; body: OrganisationChange; answer: void }>('PUT', 'partners/organisations/:id', 204),
  /** Ai làm gì trong chiến dịch · Who does what in a campaign */
  inCampaign: operation<{ query: OfCampaign; answer: readonly CampaignPartner[] }>('GET', 'partners/roles'),
  /** Thêm tổ chức vào chiến dịch · Add an organisation to a campaign */
  addToCampaign: operation<{ body: NewCampaignPartner; answer: Created }>('POST', 'partners/roles'),
  /** Bỏ tổ chức khỏi chiến dịch · Take an organisation out of a campaign */
  removeFromCampaign: operation<{ path: One; answer: void }>('DELETE', 'partners/roles/:id', 204),
  /** Kế hoạch liên tịch của chiến dịch · Joint plans of a campaign */
  jointPlans: operation<{ query: OfCampaign; answer: readonly JointPlan[] }>('GET', 'partners/joint-plans'),
  /** Thêm kế hoạch liên tịch · Add a joint plan */
  addJointPlan: operation<{ body: NewJointPlan; answer: Created }>('POST', 'partners/joint-plans'),
  /** Sửa kế hoạch liên tịch · Change a joint plan */
  changeJointPlan: operation<{ path: One; body: JointPlanChange; answer: void }>('PUT', 'partners/joint-plans/:id', 204),
  /** Bỏ kế hoạch liên tịch · Remove a joint plan */
  removeJointPlan: operation<{ path: One; query: { version: Version }; answer: void }>('DELETE', 'partners/joint-plans/:id', 204),
});
