import { HttpErrorResponse } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import { NavigationEnd, NavigationError, Router } from '@angular/router';
import { Reach } from '@ra-quan/shared/web';

/** The page whose code or texts did not come, until it is there or another one is; it listens before the first page is asked for. */
@Service()
export class Unopened {
  private readonly router = inject(Router);
  private readonly last = signal<{ readonly address: string; readonly tries: number } | undefined>(undefined);
  readonly page = this.last.asReadonly();

  constructor() {
    const reach = inject(Reach);
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.last.set(undefined);
      // A refusal of the server was shown where all of them are.
      if (event instanceof NavigationError && !(event.error instanceof HttpErrorResponse)) {
        this.last.update((before) => ({ address: event.url, tries: before?.address === event.url ? before.tries + 1 : 1 }));
        reach.missed();
      }
    });
    reach.onReturn(() => this.openAgain());
  }

  /** Once by itself; who still does not get it loads the address anew, which also brings a newer version of the product. */
  private openAgain(): void {
    const page = this.last();
    if (page?.tries === 1) void this.router.navigateByUrl(page.address);
  }
}
