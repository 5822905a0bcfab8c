import { DOCUMENT } from '@angular/common';
import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';

/** Addresses of the server are said from the root of the product; where that lies below a path of a shared address, the base of the page says so. */
export const belowBase: HttpInterceptorFn = (request, next) => {
  const base = inject(DOCUMENT).querySelector('base')?.getAttribute('href') ?? '/';
  return next(request.url.startsWith('/') ? request.clone({ url: base.replace(/\/$/, '') + request.url }) : request);
};
