import { Component, input } from '@angular/core';

/** Keeps the place of what is on its way. */
@Component({
  selector: 'rq-skeleton',
  host: { 'aria-hidden': 'true', '[style.height]': 'height()', '[style.width]': 'width()' },
  template: '',
  styles: `
    :host {
      display: block;
      border-radius: 4px;
      background: var(--sunken);
    }
  `,
})
export class Skeleton {
  /** CSS lengths. */
  readonly height = input('16px');
  readonly width = input('100%');
}
