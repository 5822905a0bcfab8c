import { DestroyRef, Service, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { desksContract } from '@ra-quan/desks/model';
import { CampaignContext, Session, answerTo, lastAnswerOf } from '@ra-quan/shared/web';
import { filter } from 'rxjs';

/** How many things wait for the person at work; asked again with every page, and whenever the window is looked at again. */
@Service()
export class WaitingCount {
  private readonly session = inject(Session);
  private readonly campaign = inject(CampaignContext).id;
  private readonly answer = answerTo(desksContract.count, () =>
    this.session.may('account.own') ? { query: { campaign: this.campaign() ?? undefined } } : undefined,
  );
  private readonly last = lastAnswerOf(this.answer);
  readonly waiting = computed(() => this.last()?.waiting ?? 0);

  constructor() {
    const arrived = toSignal(inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd)));
    effect(() => {
      if (arrived()) this.answer.reload();
    });
    const reload = () => {
      if (document.visibilityState === 'visible') this.answer.reload();
    };
    document.addEventListener('visibilitychange', reload);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', reload));
  }
}
