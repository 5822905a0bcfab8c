import { Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';

/** A day, a month or a year with the way to the one before and the one after. */
@Component({
  selector: 'rq-stepper',
  imports: [Icon],
  template: `
    <button type="button" class="button icon" [title]="before()" [attr.aria-label]="before()" (click)="step.emit(-1)">
      <rq-icon name="previous" />
    </button>
    <ng-content />
    <button type="button" class="button icon" [title]="after()" [attr.aria-label]="after()" (click)="step.emit(1)">
      <rq-icon name="next" />
    </button>
  `,
  styles: ':host { display: inline-flex; gap: 4px; align-items: end; }',
})
export class Stepper {
  /** Where the two buttons lead, in words. */
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  readonly step = output<-1 | 1>();
}
