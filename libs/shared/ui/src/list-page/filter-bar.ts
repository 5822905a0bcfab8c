import { Component, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter } from 'rxjs';
import { Icon } from '../icon/icon';

/** What an address says of its surroundings and of the place in a list; everything else narrows the list. */
const surroundings = new Set(['campaign', 'asOf', 'page', 'size', 'sort', 'q']);

let bars = 0;

/**
 * What narrows a list, in one line with its `[export]` buttons. On a phone only what is marked `[search]` stays; the rest is folded away behind a button that
 * says how much is chosen, so that the list itself is in view.
 */
@Component({
  selector: 'rq-filter-bar',
  imports: [Icon, TranslocoPipe],
  host: { role: 'search', '[attr.aria-label]': 'label()', '[class.folded]': 'folded()' },
  template: `
    <form class="filters" [id]="id" (submit)="$event.preventDefault()">
      <ng-content select="[search]" />
      <button type="button" class="button fold" [attr.aria-expanded]="!folded()" [attr.aria-controls]="id" (click)="folded.set(!folded())">
        <rq-icon name="filter" />{{ 'ui.filters' | transloco }}
        @if (chosen() > 0) {
          <span>({{ chosen() }})</span>
        }
      </button>
      <div class="rest"><ng-content /></div>
      <div class="files"><ng-content select="[export]" /></div>
    </form>
  `,
  styleUrl: './filter-bar.scss',
})
export class FilterBar {
  private readonly router = inject(Router);
  /** The accessible name, where the page holds other forms. */
  readonly label = input<string>();
  protected readonly id = `rq-filters-${++bars}`;
  protected readonly folded = signal(true);
  private readonly navigated = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationEnd)));
  /** How many filters the address holds. */
  protected readonly chosen = computed(() => {
    this.navigated();
    return Object.keys(this.router.parseUrl(this.router.url).queryParams).filter((name) => !surroundings.has(name)).length;
  });
}
