import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Underway } from '@ra-quan/shared/web';

/** A line at the upper edge while something takes longer than a moment. */
@Component({
  selector: 'rq-slow-bar',
  imports: [TranslocoPipe],
  host: { 'aria-live': 'polite' },
  template: `
    @if (underway.any()) {
      <div role="progressbar" [attr.aria-label]="'app.slow' | transloco"></div>
    }
  `,
  styles: `
    div {
      position: fixed;
      z-index: 1100;
      inset: 0 0 auto;
      height: 3px;
      background: linear-gradient(90deg, transparent, var(--attention), transparent) 0 / 40% 100% no-repeat;
      animation:
        come 0s linear 500ms backwards,
        go 1.2s linear infinite;
    }
    @keyframes come {
      from {
        opacity: 0;
      }
    }
    @keyframes go {
      from {
        background-position: -60% 0;
      }
      to {
        background-position: 160% 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      div {
        background: var(--attention);
        animation: come 0s linear 500ms backwards;
      }
    }
    @media print {
      div {
        display: none;
      }
    }
  `,
})
export class SlowBar {
  protected readonly underway = inject(Underway);
}
