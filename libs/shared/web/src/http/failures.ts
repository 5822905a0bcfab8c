import { HttpContext, HttpContextToken, HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { Injector, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Toast } from '@ra-quan/shared/ui';
import { tap } from 'rxjs';
import { problemOf } from './problem';
import { asksWhetherReached, isUnreached } from './reach';

const handledByCaller = new HttpContextToken(() => false);

/** For requests whose failure is shown where it happened, so that no toast or page comes on top. */
export function failuresHandledHere(): HttpContext {
  return new HttpContext().set(handledByCaller, true);
}

/** 403 on reading → its page; 5xx and what did not reach the server → a toast. Reading that did not reach it is asked again by itself. 400, 409 and 422 go back to the caller. */
export const showFailures: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  const show = (error: unknown) => {
    const isShown = request.context.get(handledByCaller) || asksWhetherReached(request.context);
    if (error instanceof HttpErrorResponse && !isShown) showFailure(injector, request, error);
  };
  return next(request).pipe(tap({ error: show }));
};

function showFailure(injector: Injector, request: HttpRequest<unknown>, error: HttpErrorResponse): void {
  const isRead = request.method === 'GET';
  if (error.status === 403 && isRead) {
    void injector.get(Router).navigateByUrl('/403', { skipLocationChange: true, info: { refusal: problemOf(error)?.detail } });
  } else if ((error.status === 0 || error.status >= 500) && !(isRead && isUnreached(error))) {
    const transloco = injector.get(TranslocoService);
    const key = error.status === 0 ? 'shared.no-network' : 'shared.server-failed';
    void injector.get(Toast).warn(transloco.translate(key, { id: problemOf(error)?.id ?? error.status }));
  }
}
