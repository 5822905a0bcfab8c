import { DestroyRef, InjectionToken, type Provider, Service, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import type { Count, Id, Operation } from '@ra-quan/shared/model';
import { filter } from 'rxjs';
import { lastAnswerOf } from '../http/answers';
import { answerTo } from '../http/operations';
import { Session } from '../session/session';
import { CampaignContext } from './campaign-context';

type TaskCount = Operation<{ query: { readonly campaign?: Id }; answer: { readonly waiting: Count } }>;
const taskCount = new InjectionToken<TaskCount>('the operation that counts what waits');

/** The domain of desks stands to the right of this one, so that the application says which operation counts what waits. */
export const countOfTasks = (operation: TaskCount): Provider => ({ provide: taskCount, useValue: operation });

/** How many things wait for the person at work; asked again with every page, and whenever the window is looked at again. */
@Service()
export class WaitingCount {
  private readonly session = inject(Session);
  private readonly campaign = inject(CampaignContext).id;
  private readonly answer = answerTo(inject(taskCount), () =>
    this.session.may('account.own') ? { query: { campaign: this.campaign() ?? undefined } } : undefined,
  );
  private readonly last = lastAnswerOf(this.answer);
  readonly waiting = computed(() => this.last()?.waiting ?? 0);

  constructor() {
    const arrived = toSignal(inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd)));
    effect(() => {
      if (arrived()) this.reload();
    });
    const look = () => {
      if (document.visibilityState === 'visible') this.reload();
    };
    document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', look));
  }

  /** After something was done or put off. */
  reload(): void {
    this.answer.reload();
  }
}
