import { Component, computed, debounced, forwardRef, inject, input, linkedSignal, signal } from '@angular/core';
import { type ControlValueAccessor, NG_VALIDATORS, NG_VALUE_ACCESSOR, type ValidationErrors, type Validator } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Unit, UnitLevel } from '@ra-quan/geography/model';
import type { Day } from '@ra-quan/shared/model';
import { FormField, PickerBox } from '@ra-quan/shared/ui';
import { CountPipe, DayPipe, lastAnswerOf } from '@ra-quan/shared/web';
import { BoundaryDay } from '../boundary-day/boundary-day';
import { GeographyClient } from '../geography.client';
import { calledSo } from './same-name';
import { UnitCandidate } from './unit-candidate';

/** Finds one unit by name (marks optional), code or former name, each candidate with its full path; the value is the unit's id or `null`. */
@Component({
  selector: 'rq-unit-picker',
  host: { '[class.in-field]': 'field !== null' },
  imports: [BoundaryDay, CountPipe, DayPipe, MatAutocompleteModule, PickerBox, TranslocoPipe, UnitCandidate],
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => UnitPicker), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => UnitPicker), multi: true },
  ],
  templateUrl: './unit-picker.html',
  styleUrl: './unit-picker.scss',
})
export class UnitPicker implements ControlValueAccessor, Validator {
  /** Only units of this level. */
  readonly level = input<UnitLevel>();
  /** The day whose boundaries count at first, until the user chooses another; today where it is left out. */
  readonly asOf = input<Day | null>();
  /** Whether boundaries of another day can be chosen. */
  readonly dated = input(true);
  /** Only units in this unit's territory, predecessors included. */
  readonly within = input<number | null>();
  /** The accessible name, where no `rq-form-field` stands around it. */
  readonly label = input<string>();

  protected readonly field = inject(FormField, { optional: true });
  protected readonly disabled = signal(false);
  protected readonly asked = signal(false);
  protected readonly day = linkedSignal(() => this.asOf() ?? null);
  protected readonly choosesDay = signal(false);
  private readonly id = signal<number | null>(null);
  private readonly chosen = signal<Unit | null>(null);
  private readonly client = inject(GeographyClient);
  /** A value that came from the form is only an id: its path is asked for. */
  private readonly written = this.client.unit(() => (this.chosen() ? undefined : (this.id() ?? undefined)));
  private readonly path = computed(
    () => this.chosen()?.path ?? (this.id() !== null && this.written.hasValue() ? this.written.value().path : ''),
  );
  protected readonly text = linkedSignal(() => this.path());
  private readonly typed = debounced(this.text, 200);
  private readonly found = this.client.units(() => this.question());
  /** The candidates before stay until the next ones are there. */
  protected readonly page = lastAnswerOf(this.found);
  /** Several units are called exactly what was typed: none of them is taken or marked before the user says which. */
  protected readonly alike = computed(() => {
    const alike = this.id() === null ? calledSo(this.text(), this.page()?.items ?? []) : [];
    return alike.length > 1 ? alike : [];
  });
  protected readonly others = computed(() => {
    const alike = this.alike();
    return (this.page()?.items ?? []).filter((unit) => !alike.includes(unit));
  });
  /** The digits typed, where it is a code that is looked for. */
  protected readonly code = computed(() => /^\s*(\d+)/.exec(this.text())?.[1]);

  private changed: (id: number | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(id: number | null): void {
    this.chosen.set(null);
    this.id.set(id);
    this.text.set(this.path());
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

  /** A text that was typed but names no chosen unit is refused: the form must not be sent with a unit the user thinks is set. */
  validate(): ValidationErrors | null {
    return this.id() === null && this.text().trim() !== '' ? { unit: true } : null;
  }

  protected type(text: string): void {
    this.chosen.set(null);
    this.id.set(null);
    this.text.set(text);
    this.changed(null);
  }

  protected choose(unit: Unit): void {
    this.chosen.set(unit);
    this.id.set(unit.id);
    this.changed(unit.id);
  }

  protected readonly pathOf = (unit: Unit | null): string => unit?.path ?? '';

  /** Nothing is asked before the field is entered; without a word only short lists (not communes of the whole country) are shown. */
  private question() {
    const q = this.typed.hasValue() ? this.typed.value().trim() : '';
    if (!this.asked() || (q === '' && this.level() === undefined)) return undefined;
    return { q, level: this.level(), asOf: this.day(), within: this.within(), size: 50 };
  }
}
