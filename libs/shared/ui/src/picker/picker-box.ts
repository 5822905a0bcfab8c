import { Component, inject, input, output } from '@angular/core';
import { type MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormField } from '../form/form-field';
import { Icon } from '../icon/icon';

/** The field of a picker: one types a part of a name, the candidates open below it, and what was chosen or typed is cleared with one button. */
@Component({
  selector: 'rq-picker-box',
  imports: [Icon, MatAutocompleteTrigger, TranslocoPipe],
  template: `
    <input
      class="rq-input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      maxlength="100"
      [id]="field?.id ?? ''"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="field?.describedBy()"
      [attr.aria-invalid]="field?.error() ? true : null"
      [placeholder]="placeholder()"
      [disabled]="disabled()"
      [matAutocomplete]="candidates()"
      [value]="text()"
      #box
      (input)="typed.emit(box.value)"
      (focus)="entered.emit(); box.select()"
      (blur)="left.emit()"
    />
    @if (text() && !disabled()) {
      <button
        type="button"
        class="button icon quiet clear"
        [attr.aria-label]="'ui.clear' | transloco"
        [title]="'ui.clear' | transloco"
        (click)="typed.emit(''); box.focus()"
      >
        <rq-icon name="close" />
      </button>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    .rq-input {
      padding-inline-end: 36px;
      text-overflow: ellipsis;
    }
    .clear {
      position: absolute;
      inset-inline-end: 2px;
      top: 2px;
      height: 32px;
      width: 32px;
    }
  `,
})
export class PickerBox {
  /** What is found for what was typed. */
  readonly candidates = input.required<MatAutocomplete>();
  /** What stands in the field. */
  readonly text = input.required<string>();
  readonly placeholder = input.required<string>();
  /** The accessible name, where no `rq-form-field` stands around it. */
  readonly label = input<string>();
  readonly disabled = input(false);
  readonly typed = output<string>();
  readonly entered = output();
  readonly left = output();

  protected readonly field = inject(FormField, { optional: true });
}
