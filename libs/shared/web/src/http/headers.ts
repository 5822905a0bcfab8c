import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { LanguageChoice } from '../language/language-choice';
import { Session } from '../session/session';

const safe = ['GET', 'HEAD', 'OPTIONS'];

/** Proves to the server that an unsafe request comes from our own page. */
export const sendCsrfToken: HttpInterceptorFn = (request, next) => {
  const token = safe.includes(request.method) ? null : inject(Session).csrfToken();
  return next(token ? request.clone({ setHeaders: { 'X-CSRF-Token': token } }) : request);
};

/** Asks for answers in the language of the screen. */
export const sendLanguage: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(LanguageChoice).current() } }));
