import { HttpClient, HttpContext, HttpContextToken, HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { DestroyRef, Service, effect, inject, signal, untracked } from '@angular/core';
import { addressOf, sessionContract } from '@ra-quan/shared/model';
import { tap } from 'rxjs';
import { causeOf } from './problem';

/** How long the server is left alone before it is asked whether it is there again; in milliseconds. */
const pause = 3_000;
const isProbe = new HttpContextToken(() => false);

/** What a gateway or a server says that is there but cannot answer for the moment. */
const notNow = [502, 503, 504];

/** Whether a request failed because the server was not reached, or could not answer for the moment. */
export function isUnreached(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof HttpErrorResponse && (cause.status === 0 || notNow.includes(cause.status));
}

/** Whether the server is reached. While it is not, it is asked every few seconds; what failed for it is asked again as soon as it answers. */
@Service()
export class Reach {
  private readonly http = inject(HttpClient);
  private readonly isLost = signal(false);
  readonly lost = this.isLost.asReadonly();
  private readonly times = signal(0);
  /** How often it came back. */
  readonly returns = this.times.asReadonly();
  private timer?: ReturnType<typeof setTimeout>;

  constructor() {
    const online = () => {
      if (this.lost()) this.ask();
    };
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', online);
      clearTimeout(this.timer);
    });
  }

  missed(): void {
    this.isLost.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  answered(): void {
    if (!this.lost()) return;
    clearTimeout(this.timer);
    this.isLost.set(false);
    this.times.update((times) => times + 1);
  }

  /** Asks the server now whether it is there. */
  ask(): void {
    clearTimeout(this.timer);
    // What comes of it is seen by the interceptor.
    this.http
      .get(addressOf(sessionContract.current), { context: new HttpContext().set(isProbe, true) })
      .subscribe({ error: () => undefined });
  }

  /** Does something each time the server is reached again. Call it where `inject` works. */
  onReturn(act: () => void): void {
    let seen = untracked(this.returns);
    effect(() => {
      const returns = this.returns();
      if (returns === seen) return;
      seen = returns;
      untracked(act);
    });
  }
}

/** Sees of every request whether the server was reached. */
export const watchReach: HttpInterceptorFn = (request, next) => {
  const reach = inject(Reach);
  return next(request).pipe(
    tap({
      next: (event) => {
        if (event instanceof HttpResponse) reach.answered();
      },
      error: (error: unknown) => (isUnreached(error) ? reach.missed() : reach.answered()),
    }),
  );
};

/** Whether a request only asks if the server is there; nobody is told that it failed. */
export const asksWhetherReached = (context: HttpContext) => context.get(isProbe);
