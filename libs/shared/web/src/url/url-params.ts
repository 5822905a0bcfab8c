import { Service, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, type Params, Router } from '@angular/router';
import { filter } from 'rxjs';

/** A change of query parameters; `null` takes one away, a list repeats it. */
export type ParamsPatch = Readonly<Record<string, string | readonly string[] | null>>;

/** The address as signals, and the one way to change some of its query parameters. */
@Service()
export class UrlParams {
  private readonly router = inject(Router);
  private readonly navigated = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd)));
  /** Changes on their way into the address: seen at once, and never lost to a change that follows quickly. */
  private readonly underway = signal<ParamsPatch>({});

  readonly current = computed<Params>(() => {
    this.navigated();
    return { ...this.router.parseUrl(this.router.url).queryParams, ...this.underway() };
  });

  /** The address of the page on the screen, without its parameters. */
  readonly path = computed(() => {
    this.navigated();
    return this.router.url.split(/[?#]/)[0]!;
  });

  /** The parameter's text; `undefined` where the address does not have it. */
  read(name: string): string | undefined {
    const value: unknown = this.current()[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Every text of a parameter that may be repeated; `undefined` where the address does not have it. */
  readAll(name: string): readonly string[] | undefined {
    const value = this.current()[name] as string | readonly string[] | null | undefined;
    return value === undefined || value === null ? undefined : typeof value === 'string' ? [value] : value;
  }

  /** Changes some parameters and leaves the others; the back button returns to the page before, not through every filter. */
  patch(patch: ParamsPatch): void {
    this.underway.update((before) => ({ ...before, ...patch }));
    const queryParams = this.underway();
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true }).finally(() => {
      if (this.underway() === queryParams) this.underway.set({});
    });
  }
}
