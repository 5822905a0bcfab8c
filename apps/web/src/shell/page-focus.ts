import { DOCUMENT, Injector, Service, afterNextRender, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/** After a walk to another page the focus stands on its title, as a page loaded anew would have it. */
@Service()
export class PageFocus {
  private readonly document = inject(DOCUMENT);

  constructor() {
    const injector = inject(Injector);
    const paths = inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.split('?')[0]),
      pairwise(),
      filter(([before, after]) => before !== after),
      takeUntilDestroyed(),
    );
    paths.subscribe(() => afterNextRender(() => this.focusTitle(), { injector }));
  }

  private focusTitle(): void {
    const goal = this.document.querySelector<HTMLElement>('main h1[tabindex]') ?? this.document.querySelector<HTMLElement>('main');
    goal?.focus({ preventScroll: true });
  }
}
