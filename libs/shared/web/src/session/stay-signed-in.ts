import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { InjectionToken, Injector, type Provider, Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import { addressOf, sessionContract } from '@ra-quan/shared/model';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { Session } from './session';

/** Asks who is at work to sign in again where they are; whether they did. */
export type SigningIn = (injector: Injector) => Promise<boolean>;
const signingIn = new InjectionToken<SigningIn>('asks who is at work to sign in again');

/** The domain of accounts stands to the right of this one, so that the application says how it asks. */
export const askingToSignIn = (ask: SigningIn): Provider => ({ provide: signingIn, useValue: ask });

/** Keeps a person at their page when the session ends under their hands. */
@Service()
export class StaySignedIn {
  private readonly ask = inject(signingIn);
  private readonly injector = inject(Injector);
  private asked?: Promise<boolean>;

  /** Whether the same person is signed in again; asked once, however many requests wait for it. Where they are not, they are taken to the door. */
  again(): Promise<boolean> {
    return (this.asked ??= this.askNow().finally(() => (this.asked = undefined)));
  }

  private async askNow(): Promise<boolean> {
    // Where the question itself does not come, the door is the way.
    if (await this.ask(this.injector).catch(() => false)) return true;
    const router = this.injector.get(Router);
    this.injector.get(Session).forget();
    void router.navigate(['/sign-in'], { queryParams: { next: router.url } });
    return false;
  }
}

/** A request that finds the session ended waits until the person has signed in again, and is then made as if nothing had been. */
export const staySignedIn: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: unknown) => {
      const isEnded = error instanceof HttpErrorResponse && error.status === 401 && request.url !== addressOf(sessionContract.current);
      if (!isEnded || !injector.get(Session).user()) return throwError(() => error);
      return from(injector.get(StaySignedIn).again()).pipe(switchMap((again) => (again ? next(request) : throwError(() => error))));
    }),
  );
};
