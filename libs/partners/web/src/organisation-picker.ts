import { Component, computed, forwardRef, input, signal } from '@angular/core';
import { type ControlValueAccessor, NG_VALIDATORS, NG_VALUE_ACCESSOR, type ValidationErrors, type Validator } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import { PickerBox } from '@ra-quan/shared/ui';
import { type OrganisationOption, found } from './organisation-option';

/** Finds one organisation by a part of its name or its code, marks optional; the value is its id or `null`. */
@Component({
  selector: 'rq-organisation-picker',
  imports: [MatAutocompleteModule, PickerBox, TranslocoPipe],
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => OrganisationPicker), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => OrganisationPicker), multi: true },
  ],
  template: `
    <rq-picker-box
      [candidates]="candidates"
      [text]="text()"
      [placeholder]="placeholder() || ('partners.find' | transloco)"
      [disabled]="disabled()"
      (typed)="type($event)"
      (left)="touched()"
    />
    <mat-autocomplete
      #candidates="matAutocomplete"
      hideSingleSelectionIndicator
      autoActiveFirstOption
      [displayWith]="nameOf"
      (optionSelected)="choose($event.option.value)"
    >
      @for (option of shown(); track option.id) {
        <mat-option [value]="option">
          {{ option.name }}
          @if (option.code) {
            <span class="soft">{{ option.code }}</span>
          }
        </mat-option>
      } @empty {
        <mat-option disabled>{{ (options().length === 0 ? 'partners.no-organisations' : 'partners.none-found') | transloco }}</mat-option>
      }
    </mat-autocomplete>
  `,
  styles: ':host { display: block; } .soft { font-size: var(--text-12); color: var(--ink-soft); }',
})
export class OrganisationPicker implements ControlValueAccessor, Validator {
  readonly options = input.required<readonly OrganisationOption[]>();
  /** What an empty field means, where it is more than "none chosen yet". */
  readonly placeholder = input('');

  protected readonly disabled = signal(false);
  private readonly id = signal<number | null>(null);
  private readonly typed = signal('');
  private readonly chosen = computed(() => this.options().find(({ id }) => id === this.id()));
  protected readonly text = computed(() => this.chosen()?.name ?? this.typed());
  /** Of what is chosen already every other one is offered. */
  protected readonly shown = computed(() => found(this.options(), this.chosen() ? '' : this.typed()));
  private changed: (id: number | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(id: number | null): void {
    this.id.set(id);
    this.typed.set('');
  }

  registerOnChange(changed: (id: number | null) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  /** A text that names no organisation is refused: nobody is to think that one is chosen. */
  validate(): ValidationErrors | null {
    return this.id() === null && this.typed().trim() !== '' ? { organisation: true } : null;
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.id.set(null);
    this.changed(null);
  }

  protected choose({ id }: OrganisationOption): void {
    this.id.set(id);
    this.typed.set('');
    this.changed(id);
  }

  protected readonly nameOf = (option: OrganisationOption | null): string => option?.name ?? '';
}
