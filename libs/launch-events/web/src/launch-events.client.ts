import { Service, inject, resource } from '@angular/core';
import {
  type BoardAsked,
  type EventAction,
  type EventPlan,
  type EventStep,
  type EventSummary,
  type EventsAsked,
  type LaunchEvent,
  type ProvincePlan,
  launchEventsContract,
} from '@ra-quan/launch-events/model';
import { type Created, type SheetFormat, largestPage } from '@ra-quan/shared/model';
import type { Download } from '@ra-quan/shared/ui';
import { Downloads, type Filter, Operations, answerTo, asQuery, askedFor } from '@ra-quan/shared/web';

/** What a step says beside the version that was seen. */
export type StepDetails = Omit<EventStep, 'version'>;

/** Methods that make a resource are called where `inject` works; `undefined` asks for nothing. The others throw the `HttpErrorResponse`. */
@Service()
export class LaunchEventsClient {
  private readonly operations = inject(Operations);
  private readonly downloads = inject(Downloads);

  page(filter: () => Filter<EventsAsked> | undefined) {
    return answerTo(launchEventsContract.page, () => {
      const asked = filter();
      return asked && asked.campaign !== null ? { query: asked } : undefined;
    });
  }

  /** Every ceremony of the campaign, page after page: a calendar has no pages. */
  all(campaign: () => number | null) {
    return resource({
      params: () => campaign() ?? undefined,
      loader: async ({ params }) => {
        const found: EventSummary[] = [];
        for (let page = 1, total = 1; found.length < total; page++) {
          const query = { campaign: params, page, size: largestPage };
          const answer = await this.operations.ask(launchEventsContract.page, { query });
          found.push(...answer.items);
          total = answer.items.length === 0 ? 0 : answer.total;
        }
        return found;
      },
    });
  }

  board(asked: () => BoardAsked | undefined) {
    return answerTo(launchEventsContract.board, () => asQuery(asked()));
  }

  event(id: () => number | undefined) {
    return answerTo(launchEventsContract.one, () => askedFor(id()));
  }

  read(id: number): Promise<LaunchEvent> {
    return this.operations.ask(launchEventsContract.one, { path: { id } });
  }

  create(plan: EventPlan): Promise<Created> {
    return this.operations.ask(launchEventsContract.create, { body: plan });
  }

  change(id: number, version: number, plan: EventPlan): Promise<void> {
    return this.operations.ask(launchEventsContract.change, { path: { id }, body: { ...plan, version } });
  }

  planProvinces(order: ProvincePlan): Promise<{ created: number }> {
    return this.operations.ask(launchEventsContract.planProvinces, { body: order });
  }

  take(id: number, action: EventAction, version: number, step: StepDetails = {}): Promise<void> {
    return this.operations.ask(launchEventsContract.take, { path: { id, action }, body: { version, ...step } });
  }

  export(format: SheetFormat, filter: Filter<EventsAsked>): Download {
    return this.downloads.save(launchEventsContract.export, { query: { ...filter, format } });
  }
}
