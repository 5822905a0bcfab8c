import { Component, ElementRef, Injector, afterNextRender, forwardRef, inject, input, signal, viewChild } from '@angular/core';
import { type ControlValueAccessor, NG_VALIDATORS, NG_VALUE_ACCESSOR, type ValidationErrors, type Validator } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Day, formatDay, isDay } from '@ra-quan/shared/model';
import { Icon } from '../icon/icon';
import { FormField } from './form-field';

/** Reads a typed day: `31/5/2020`, `31-05-2020`, `31.5.2020`; `undefined` where it is none. */
export function readDay(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(text) ?? [];
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(read) ? read : undefined;
}

/** A day, typed as `dd/MM/yyyy` or picked from the browser's calendar; the value is `yyyy-MM-dd` or `null`. */
@Component({
  selector: 'rq-date-input',
  imports: [Icon, TranslocoPipe],
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => DateInput), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => DateInput), multi: true },
  ],
  templateUrl: './date-input.html',
  styleUrl: './date-input.scss',
})
export class DateInput implements ControlValueAccessor, Validator {
  /** The accessible name, where no `rq-form-field` stands around it. */
  readonly label = input<string>();
  /** What an empty field means, where it is more than "no day". */
  readonly placeholder = input<string>();
  protected readonly field = inject(FormField, { optional: true });
  protected readonly text = signal('');
  protected readonly day = signal<Day | null>(null);
  protected readonly disabled = signal(false);
  /** The browser's calendar is costly to make: it is there once it was asked for. */
  protected readonly asked = signal(false);
  private readonly injector = inject(Injector);
  private readonly calendar = viewChild<ElementRef<HTMLInputElement>>('calendar');
  private changed: (day: Day | null) => void = () => undefined;
  protected touched: () => void = () => undefined;

  writeValue(day: Day | null): void {
    this.day.set(day);
    this.text.set(day ? formatDay(day) : '');
  }

  registerOnChange(changed: (day: Day | null) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  validate(): ValidationErrors | null {
    return this.text().trim() !== '' && this.day() === null ? { day: true } : null;
  }

  protected type(text: string): void {
    this.text.set(text);
    this.day.set(readDay(text) ?? null);
    this.changed(this.day());
  }

  protected pick(day: string): void {
    this.writeValue(isDay(day) ? day : null);
    this.changed(this.day());
  }

  protected open(): void {
    this.asked.set(true);
    afterNextRender(() => this.calendar()?.nativeElement.showPicker(), { injector: this.injector });
  }
}
