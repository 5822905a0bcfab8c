import { HttpErrorResponse } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import { NavigationError, NavigationStart, Router } from '@angular/router';

/** The address of a page whose code or texts did not come, until another one is opened; it listens before the first page is asked for. */
@Service()
export class Unopened {
  private readonly last = signal<string | undefined>(undefined);
  readonly address = this.last.asReadonly();

  constructor() {
    inject(Router).events.subscribe((event) => {
      if (event instanceof NavigationStart) this.last.set(undefined);
      // A refusal of the server was shown where all of them are.
      if (event instanceof NavigationError && !(event.error instanceof HttpErrorResponse)) this.last.set(event.url);
    });
  }
}
