import { Component, ElementRef, afterNextRender, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** One entry of a list inside a form, with its name and the button that takes it away; its fields are the content. */
@Component({
  selector: 'rq-field-row',
  imports: [Icon, TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      @let text = 'ui.remove' | transloco: { name: legend() };
      <button type="button" class="button icon quiet" [title]="text" [attr.aria-label]="text" (click)="remove.emit()">
        <rq-icon name="delete" />
      </button>
      <div><ng-content /></div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 12px;
    }
    fieldset {
      position: relative;
      min-width: 0;
      margin: 0;
      padding: 12px 16px 4px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    legend {
      padding: 0 6px;
      font-size: var(--text-12);
      font-weight: 600;
      color: var(--ink-soft);
    }
    .button {
      position: absolute;
      z-index: 1;
      inset-inline-end: 4px;
      top: 0;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding-inline-end: 28px;
    }
  `,
})
export class FieldRow {
  readonly legend = input.required<string>();
  /** A row that was just added takes the focus to its first field. */
  readonly fresh = input(false);
  readonly remove = output();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (this.fresh()) host.querySelector<HTMLElement>('div input, div textarea, div select')?.focus();
    });
  }
}
