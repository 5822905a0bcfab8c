import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject, resource } from '@angular/core';
import type { DayBoard, EventAction, EventPlan, EventSummary, LaunchEvent } from '@ra-quan/launch-events/model';
import { type Day, type Page, largestPage } from '@ra-quan/shared/model';
import { requestParams } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';

export const eventsAddress = '/api/v1/launch-events';

export interface EventStep {
  readonly reason?: string;
  readonly startsAt?: string;
}

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class LaunchEventsClient {
  private readonly http = inject(HttpClient);

  page(filter: () => (Readonly<Record<string, unknown>> & { readonly campaign: number | null }) | undefined) {
    return httpResource<Page<EventSummary>>(() => {
      const asked = filter();
      return asked && asked.campaign !== null ? { url: eventsAddress, params: requestParams(asked) } : undefined;
    });
  }

  /** Every ceremony of the campaign, page after page: a calendar has no pages. */
  all(campaign: () => number | null) {
    return resource({
      params: () => campaign() ?? undefined,
      loader: async ({ params }) => {
        const found: EventSummary[] = [];
        for (let page = 1, total = 1; found.length < total; page++) {
          const answer = await firstValueFrom(
            this.http.get<Page<EventSummary>>(eventsAddress, { params: { campaign: params, page, size: largestPage } }),
          );
          found.push(...answer.items);
          total = answer.items.length === 0 ? 0 : answer.total;
        }
        return found;
      },
    });
  }

  board(asked: () => { readonly campaign: number; readonly day: Day } | undefined) {
    return httpResource<DayBoard>(() => {
      const params = asked();
      return params && { url: `${eventsAddress}/board`, params: requestParams({ ...params }) };
    });
  }

  event(id: () => number | undefined) {
    return httpResource<LaunchEvent>(() => (id() === undefined ? undefined : `${eventsAddress}/${id()}`));
  }

  read(id: number): Promise<LaunchEvent> {
    return firstValueFrom(this.http.get<LaunchEvent>(`${eventsAddress}/${id}`));
  }

  create(plan: EventPlan): Promise<{ id: number }> {
    return firstValueFrom(this.http.post<{ id: number }>(eventsAddress, plan));
  }

  change(id: number, version: number, plan: EventPlan): Promise<unknown> {
    return firstValueFrom(this.http.put(`${eventsAddress}/${id}`, { ...plan, version }));
  }

  planProvinces(order: { readonly campaignId: number; readonly waveId: number; readonly opensAt: string }): Promise<{ created: number }> {
    return firstValueFrom(this.http.post<{ created: number }>(`${eventsAddress}/provinces`, order));
  }

  take(id: number, action: EventAction, version: number, step: EventStep = {}): Promise<unknown> {
    return firstValueFrom(this.http.post(`${eventsAddress}/${id}/steps/${action}`, { version, ...step }));
  }
}
