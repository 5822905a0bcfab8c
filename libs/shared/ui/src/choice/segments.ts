import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** A few ways to see the same thing, side by side, one of them chosen. */
@Component({
  selector: 'rq-segments',
  host: { role: 'group', '[attr.aria-label]': 'label()' },
  imports: [TranslocoPipe],
  template: `
    @for (option of options(); track option) {
      <button type="button" class="button small" [attr.aria-pressed]="option === chosen()" (click)="chosenChange.emit(option)">
        {{ texts() + option | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .button {
      border-radius: 0;
    }
    .button:first-child {
      border-start-start-radius: var(--radius);
      border-end-start-radius: var(--radius);
    }
    .button:last-child {
      border-start-end-radius: var(--radius);
      border-end-end-radius: var(--radius);
    }
    .button + .button {
      margin-inline-start: -1px;
    }
    [aria-pressed='true'],
    [aria-pressed='true']:hover {
      z-index: 1;
      border-color: var(--primary);
      color: var(--on-primary);
      background: var(--primary);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class Segments<Option extends string> {
  /** What is chosen here, for screen readers. */
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  /** The key of the texts, to which the option is added. */
  readonly texts = input.required<string>();
  readonly chosen = input.required<string>();
  readonly chosenChange = output<Option>();
}
