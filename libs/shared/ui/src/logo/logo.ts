import { Component, input } from '@angular/core';

/** The sign of the product: people setting out together, three strokes that rise in one direction, in the colour of the text around it. */
@Component({
  selector: 'rq-logo',
  template: `
    <svg viewBox="0 0 24 24" [attr.width]="size()" [attr.height]="size()" fill="none" stroke="currentColor" aria-hidden="true">
      <g stroke-width="2.8" stroke-linecap="round">
        <path d="M2 20.6C4.9 20.6 6.3 18 6.6 14.4" />
        <path d="M8.8 20.6C12.6 20.6 13.9 15.8 14.2 9.6" />
        <path d="M15.6 20.6C20.2 20.6 21.7 13.6 22 4.2" />
      </g>
    </svg>
  `,
  styles: ':host { display: inline-flex; }',
})
export class Logo {
  /** Width and height in px. */
  readonly size = input(24);
}
