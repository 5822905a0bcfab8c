import { HttpContext, HttpContextToken, HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { Injector, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { addressOf, sessionContract } from '@ra-quan/shared/model';
import { Toast } from '@ra-quan/shared/ui';
import { tap } from 'rxjs';
import { Session } from '../session/session';
import { problemOf } from './problem';

const handledByCaller = new HttpContextToken(() => false);

/** For requests whose failure is shown where it happened, so that no toast or page comes on top. */
export function failuresHandledHere(): HttpContext {
  return new HttpContext().set(handledByCaller, true);
}

/** 401 → sign in; 403 on reading → its page; 5xx and no network → a toast with the id. 400, 409 and 422 go back to the caller. */
export const showFailures: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  const show = (error: unknown) => {
    if (error instanceof HttpErrorResponse && !request.context.get(handledByCaller)) showFailure(injector, request, error);
  };
  return next(request).pipe(tap({ error: show }));
};

function showFailure(injector: Injector, request: HttpRequest<unknown>, error: HttpErrorResponse): void {
  const router = injector.get(Router);
  if (error.status === 401 && request.url !== addressOf(sessionContract.current)) {
    injector.get(Session).forget();
    void router.navigate(['/sign-in'], { queryParams: { next: router.url } });
  } else if (error.status === 403 && request.method === 'GET') {
    void router.navigateByUrl('/403', { skipLocationChange: true });
  } else if (error.status === 0 || error.status >= 500) {
    const transloco = injector.get(TranslocoService);
    const key = error.status === 0 ? 'shared.no-network' : 'shared.server-failed';
    void injector.get(Toast).warn(transloco.translate(key, { id: problemOf(error)?.id ?? error.status }));
  }
}
