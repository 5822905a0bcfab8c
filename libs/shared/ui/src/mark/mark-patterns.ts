import { Component } from '@angular/core';

/** The marks as SVG patterns, once a page (the shell has it); shapes refer to them by `markFill`. */
@Component({
  selector: 'rq-mark-patterns',
  template: `
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="rq-pattern-provisional" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="ground" />
          <rect width="2.5" height="6" class="ink" />
        </pattern>
        <pattern id="rq-pattern-estimated" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" class="ground" />
          <circle cx="2.5" cy="2.5" r="1.2" class="ink" />
        </pattern>
        <pattern id="rq-pattern-not-comparable" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="ground" />
          <path d="M0 3H6M3 0V6" class="line" />
        </pattern>
        <pattern id="rq-pattern-missing" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" class="ground" />
        </pattern>
      </defs>
    </svg>
  `,
  styles: `
    svg {
      position: absolute;
    }
    .ground {
      fill: var(--surface);
    }
    .ink {
      fill: var(--primary);
    }
    .line {
      stroke: var(--primary);
      stroke-width: 1.2;
    }
  `,
})
export class MarkPatterns {}
