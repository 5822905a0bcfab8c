import { DestroyRef, Service, inject } from '@angular/core';
import { type DeskAsked, desksContract } from '@ra-quan/desks/model';
import type { Day } from '@ra-quan/shared/model';
import { CampaignContext, type Filter, Operations, answerTo, asQuery, now } from '@ra-quan/shared/web';

/** When this browser saw a desk before this visit. */
const seenKey = 'rq.desk.seen';

/** A desk that is opened again within this time is the same visit; in milliseconds. */
const sameVisit = 30 * 60_000;

/** Methods that make a resource are called where `inject` works. The others throw the `HttpErrorResponse`. */
@Service()
export class DesksClient {
  private readonly operations = inject(Operations);
  private readonly campaign = inject(CampaignContext).id;
  /** `undefined` on the first visit: the server tells of yesterday. */
  private since = lastVisit();

  /** The desk of the chosen campaign; read anew whenever the window is looked at again. */
  desk() {
    const answer = answerTo(desksContract.read, () => asQuery<Filter<DeskAsked>>({ campaign: this.campaign(), since: this.since ?? null }));
    const reload = () => {
      if (document.visibilityState === 'visible') answer.reload();
    };
    document.addEventListener('visibilitychange', reload);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', reload));
    return answer;
  }

  snooze(task: string, until: Day): Promise<void> {
    return this.operations.ask(desksContract.snooze, { body: { task, until, campaign: this.campaign() ?? undefined } });
  }

  wake(task: string): Promise<void> {
    return this.operations.ask(desksContract.wake, { path: { task } });
  }
}

interface Visits {
  readonly before: string | null;
  readonly now: string;
}

/** When the visit before this one was; keeps that this one is. */
function lastVisit(): string | undefined {
  const at = now();
  const kept = JSON.parse(localStorage.getItem(seenKey) ?? 'null') as Visits | null;
  const isSame = kept !== null && Date.parse(at) - Date.parse(kept.now) < sameVisit;
  const before = isSame ? kept.before : (kept?.now ?? null);
  localStorage.setItem(seenKey, JSON.stringify({ before, now: at }));
  return before ?? undefined;
}
