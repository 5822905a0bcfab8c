import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Campaign, CampaignAction, CampaignPlan, CampaignSummary, CopyOrder } from '@ra-quan/campaigns/model';
import type { Page } from '@ra-quan/shared/model';
import { requestParams } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';

const campaigns = '/api/v1/campaigns';

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class CampaignsClient {
  private readonly http = inject(HttpClient);

  page(filter: () => Readonly<Record<string, unknown>>) {
    return httpResource<Page<CampaignSummary>>(() => ({ url: campaigns, params: requestParams(filter()) }));
  }

  /** Campaigns whose window touches the year. */
  calendar(year: () => number) {
    return httpResource<CampaignSummary[]>(() => ({ url: `${campaigns}/calendar`, params: { year: year() } }));
  }

  campaign(id: () => number | undefined) {
    return httpResource<Campaign>(() => (id() === undefined ? undefined : `${campaigns}/${id()}`));
  }

  read(id: number): Promise<Campaign> {
    return firstValueFrom(this.http.get<Campaign>(`${campaigns}/${id}`));
  }

  create(plan: CampaignPlan): Promise<{ id: number }> {
    return firstValueFrom(this.http.post<{ id: number }>(campaigns, plan));
  }

  change(id: number, version: number, plan: CampaignPlan): Promise<unknown> {
    return firstValueFrom(this.http.put(`${campaigns}/${id}`, { ...plan, version }));
  }

  copy(id: number, order: CopyOrder): Promise<{ id: number }> {
    return firstValueFrom(this.http.post<{ id: number }>(`${campaigns}/${id}/copy`, order));
  }

  take(id: number, action: CampaignAction, version: number, reason?: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${campaigns}/${id}/steps/${action}`, { version, ...(reason ? { reason } : {}) }));
  }
}
