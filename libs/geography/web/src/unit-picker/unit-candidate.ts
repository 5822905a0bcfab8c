import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnitFound } from '@ra-quan/geography/model';
import { ValidityPipe } from '../validity';

/** One unit that a search found: its full path, and why it was found. */
@Component({
  selector: 'rq-unit-candidate',
  imports: [TranslocoPipe, ValidityPipe],
  template: `
    <span class="path">{{ unit().path }}</span>
    @if (unit().alias) {
      <span>{{ 'geography.formerly' | transloco: { name: unit().alias } }}</span>
    }
    @if (unit().code; as code) {
      <span>
        {{ 'geography.code' | transloco }} {{ code }}
        @if (dated()) {
          · {{ unit() | rqValidity }}
        }
      </span>
    }
  `,
  styles: `
    span {
      display: block;
      font-size: var(--text-12);
      line-height: 18px;
      color: var(--ink-soft);
    }
    .path {
      font-size: var(--text-14);
      color: inherit;
    }
  `,
})
export class UnitCandidate {
  readonly unit = input.required<UnitFound>();
  /** The code that was looked for. */
  readonly code = input<string>();
  /** A code means different units in time, and a unit that has ended is not what most people look for: both say their days. */
  protected readonly dated = computed(() => this.unit().validTo !== null || this.unit().code === this.code());
}
