import { Component, forwardRef, inject, input, signal } from '@angular/core';
import { type ControlValueAccessor, NG_VALUE_ACCESSOR } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormField } from '@ra-quan/shared/ui';

/** An organisation as it can be chosen. */
export interface OrganisationOption {
  readonly id: number;
  readonly name: string;
}

/** Chooses any number of organisations; the value is the list of their ids. */
@Component({
  selector: 'rq-organisation-choice',
  imports: [TranslocoPipe],
  providers: [{ provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => OrganisationChoice), multi: true }],
  template: `
    <div class="list" [id]="field?.id ?? ''" role="group" [attr.aria-label]="label()" [attr.aria-describedby]="field?.describedBy()">
      @for (option of options(); track option.id) {
        <div>
          <label>
            <input
              type="checkbox"
              [checked]="chosen().includes(option.id)"
              [disabled]="disabled()"
              #box
              (change)="toggle(option.id, box.checked)"
              (blur)="touched()"
            />
            {{ option.name }}
          </label>
        </div>
      } @empty {
        <p class="soft">{{ 'partners.no-organisations' | transloco }}</p>
      }
    </div>
  `,
  styles: `
    .list {
      overflow: auto;
      max-height: 208px;
      margin: 0;
      padding: 4px 10px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
    }
    p {
      margin: 4px 0;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: baseline;
      padding: 4px 0;
      font-size: var(--text-13);
    }
  `,
})
export class OrganisationChoice implements ControlValueAccessor {
  readonly options = input.required<readonly OrganisationOption[]>();
  /** The accessible name of the group. */
  readonly label = input.required<string>();

  protected readonly field = inject(FormField, { optional: true });
  protected readonly chosen = signal<readonly number[]>([]);
  protected readonly disabled = signal(false);
  private changed: (chosen: readonly number[]) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(chosen: readonly number[] | null): void {
    this.chosen.set(chosen ?? []);
  }

  registerOnChange(changed: (chosen: readonly number[]) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  protected toggle(id: number, checked: boolean): void {
    this.chosen.update((before) => (checked ? [...before, id] : before.filter((one) => one !== id)));
    this.changed(this.chosen());
  }
}
