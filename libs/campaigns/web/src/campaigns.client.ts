import { Service, inject } from '@angular/core';
import {
  type Campaign,
  type CampaignAction,
  type CampaignPlan,
  type CampaignsAsked,
  type CopyOrder,
  campaignsContract,
} from '@ra-quan/campaigns/model';
import type { Created, TimeOfDay } from '@ra-quan/shared/model';
import { type Filter, Operations, answerTo, askedFor } from '@ra-quan/shared/web';

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class CampaignsClient {
  private readonly operations = inject(Operations);

  page(filter: () => Filter<CampaignsAsked>) {
    return answerTo(campaignsContract.page, () => ({ query: filter() }));
  }

  /** Campaigns whose window touches the year. */
  calendar(year: () => number) {
    return answerTo(campaignsContract.calendar, () => ({ query: { year: year() } }));
  }

  campaign(id: () => number | undefined) {
    return answerTo(campaignsContract.one, () => askedFor(id()));
  }

  read(id: number): Promise<Campaign> {
    return this.operations.ask(campaignsContract.one, { path: { id } });
  }

  create(plan: CampaignPlan): Promise<Created> {
    return this.operations.ask(campaignsContract.create, { body: plan });
  }

  change(id: number, version: number, plan: CampaignPlan): Promise<void> {
    return this.operations.ask(campaignsContract.change, { path: { id }, body: { ...plan, version } });
  }

  setReportTime(id: number, version: number, reportBy: TimeOfDay): Promise<void> {
    return this.operations.ask(campaignsContract.setReportTime, { path: { id }, body: { reportBy, version } });
  }

  copy(id: number, order: CopyOrder): Promise<Created> {
    return this.operations.ask(campaignsContract.copy, { path: { id }, body: order });
  }

  take(id: number, action: CampaignAction, version: number, reason?: string): Promise<void> {
    return this.operations.ask(campaignsContract.take, { path: { id, action }, body: { version, ...(reason ? { reason } : {}) } });
  }
}
