import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import type { TypedHistory } from './typed-history';

/** Takes steps back and again by hand; the keys are Ctrl+Z and Ctrl+Y in the grid. */
@Component({
  selector: 'rq-edit-steps',
  imports: [Icon, TranslocoPipe],
  template: `
    <button
      type="button"
      class="button icon"
      [disabled]="!history().canUndo()"
      [title]="'ui.grid.undo' | transloco"
      [attr.aria-label]="'ui.grid.undo' | transloco"
      (click)="undone.emit()"
    >
      <rq-icon name="undo" />
    </button>
    <button
      type="button"
      class="button icon"
      [disabled]="!history().canRedo()"
      [title]="'ui.grid.redo' | transloco"
      [attr.aria-label]="'ui.grid.redo' | transloco"
      (click)="redone.emit()"
    >
      <rq-icon name="redo" />
    </button>
  `,
  styles: ':host { display: inline-flex; gap: 4px; }',
})
export class EditSteps {
  readonly history = input.required<TypedHistory>();
  readonly undone = output();
  readonly redone = output();
}
