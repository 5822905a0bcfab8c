import type { HttpInterceptorFn } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { finalize } from 'rxjs';

/** Whether a page or something on it is on its way. */
@Service()
export class Underway {
  private readonly router = inject(Router);
  private readonly requests = signal(0);
  readonly any = computed(() => this.requests() > 0 || this.router.currentNavigation() !== null);

  begin(): void {
    this.requests.update((count) => count + 1);
  }

  end(): void {
    this.requests.update((count) => count - 1);
  }
}

/** Counts what is on its way. */
export const countUnderway: HttpInterceptorFn = (request, next) => {
  const underway = inject(Underway);
  underway.begin();
  return next(request).pipe(finalize(() => underway.end()));
};
