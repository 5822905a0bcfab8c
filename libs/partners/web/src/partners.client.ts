import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { CampaignPartner, JointPlan, Organisation } from '@ra-quan/partners/model';
import { type Page, largestPage } from '@ra-quan/shared/model';
import { requestParams } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';

const partners = '/api/v1/partners';

export type OrganisationFields = Pick<Organisation, 'code' | 'name' | 'nameEn' | 'kind' | 'parentId' | 'unitId'>;
export type NewCampaignPartner = Pick<CampaignPartner, 'campaignId' | 'organisationId' | 'role' | 'note'>;
export type JointPlanFields = Pick<JointPlan, 'number' | 'signedOn' | 'title'> & { readonly organisationIds: readonly number[] };

/** Methods that make a resource are called where `inject` works; `null` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class PartnersClient {
  private readonly http = inject(HttpClient);

  organisations(filter: () => Readonly<Record<string, unknown>>) {
    return httpResource<Page<Organisation>>(() => ({ url: `${partners}/organisations`, params: requestParams(filter()) }));
  }

  /** The organisations to choose from. */
  choices() {
    return this.organisations(() => ({ size: largestPage }));
  }

  inCampaign(campaign: () => number | null) {
    return httpResource<CampaignPartner[]>(() => this.of(campaign(), 'roles'));
  }

  jointPlans(campaign: () => number | null) {
    return httpResource<JointPlan[]>(() => this.of(campaign(), 'joint-plans'));
  }

  addOrganisation(fields: OrganisationFields): Promise<unknown> {
    return firstValueFrom(this.http.post(`${partners}/organisations`, fields));
  }

  changeOrganisation(id: number, change: OrganisationFields & { readonly active: boolean; readonly version: number }): Promise<unknown> {
    return firstValueFrom(this.http.put(`${partners}/organisations/${id}`, change));
  }

  addToCampaign(partner: NewCampaignPartner): Promise<unknown> {
    return firstValueFrom(this.http.post(`${partners}/roles`, partner));
  }

  removeFromCampaign(id: number): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${partners}/roles/${id}`));
  }

  addJointPlan(campaignId: number, fields: JointPlanFields): Promise<unknown> {
    return firstValueFrom(this.http.post(`${partners}/joint-plans`, { campaignId, ...fields }));
  }

  changeJointPlan(id: number, change: JointPlanFields & { readonly version: number }): Promise<unknown> {
    return firstValueFrom(this.http.put(`${partners}/joint-plans/${id}`, change));
  }

  removeJointPlan({ id, version }: JointPlan): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${partners}/joint-plans/${id}`, { params: { version } }));
  }

  private of(campaign: number | null, what: string) {
    return campaign === null ? undefined : { url: `${partners}/${what}`, params: { campaign } };
  }
}
