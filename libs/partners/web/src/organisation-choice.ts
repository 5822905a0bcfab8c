import { Component, ElementRef, computed, forwardRef, inject, input, signal } from '@angular/core';
import { type ControlValueAccessor, NG_VALUE_ACCESSOR } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormField } from '@ra-quan/shared/ui';
import { type OrganisationOption, found } from './organisation-option';

/** Fewer are seen at a glance. */
const mostUnsearched = 6;

/** Chooses any number of organisations, found by a part of their name or code; the value is the list of their ids. */
@Component({
  selector: 'rq-organisation-choice',
  imports: [TranslocoPipe],
  providers: [{ provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => OrganisationChoice), multi: true }],
  template: `
    @if (options().length > mostUnsearched) {
      <input
        class="rq-input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="100"
        [attr.aria-label]="'partners.find' | transloco"
        [placeholder]="'partners.find' | transloco"
        [disabled]="disabled()"
        [value]="typed()"
        #search
        (input)="typed.set(search.value)"
        (keydown)="press($event)"
      />
    }
    <div class="list" [id]="field?.id ?? ''" role="group" [attr.aria-label]="label()" [attr.aria-describedby]="field?.describedBy()">
      @for (option of shown(); track option.id) {
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
        <p class="soft">{{ (options().length === 0 ? 'partners.no-organisations' : 'partners.none-found') | transloco }}</p>
      }
    </div>
  `,
  styles: `
    [type='search'] {
      margin-bottom: 6px;
    }
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
  protected readonly typed = signal('');
  protected readonly mostUnsearched = mostUnsearched;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly candidates = computed(() => found(this.options(), this.typed()));
  /** What is chosen stays in sight. */
  protected readonly shown = computed(() => {
    const candidates = new Set(this.candidates());
    return this.options().filter((option) => candidates.has(option) || this.chosen().includes(option.id));
  });
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

  /** Enter takes the only one that is found, and never sends the form; the arrow leads into the list. */
  protected press(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      const [only, ...others] = this.candidates();
      if (!only || others.length > 0) return;
      this.toggle(only.id, !this.chosen().includes(only.id));
      this.typed.set('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.element.querySelector<HTMLInputElement>('[type=checkbox]')?.focus();
    }
  }

  protected toggle(id: number, checked: boolean): void {
    this.chosen.update((before) => (checked ? [...before, id] : before.filter((one) => one !== id)));
    this.changed(this.chosen());
  }
}
