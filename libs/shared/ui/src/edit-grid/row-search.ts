import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Finds a row by a part of its name: it comes into view while one types, arrows go to the next one, Enter goes there to work. */
@Component({
  selector: 'rq-row-search',
  imports: [TranslocoPipe],
  template: `
    <input
      class="rq-input"
      [class.sought]="sought()"
      type="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="60"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      #typed
      (input)="look(typed.value)"
      (keydown)="press($event)"
    />
    <span class="hits" aria-live="polite">
      @if (sought()) {
        {{ hits().length > 0 ? place() + 1 + '/' + hits().length : ('ui.grid.not-found' | transloco) }}
      }
    </span>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      width: 220px;
    }
    .sought {
      padding-inline-end: 76px;
    }
    .hits {
      position: absolute;
      inset-inline-end: 32px;
      top: 8px;
      font-size: var(--text-12);
      pointer-events: none;
      color: var(--ink-soft);
    }
    @media (max-width: 720px) {
      .sought {
        padding-inline-end: 4px;
      }
      .hits {
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class RowSearch {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly { readonly key: string; readonly name: string }[]>();
  /** How names are told apart here: a part of the folded name is a hit. */
  readonly fold = input.required<(text: string) => string>();
  /** A row that the words mean. */
  readonly found = output<string>();
  /** The row that was chosen. */
  readonly entered = output<string>();

  protected readonly sought = signal('');
  protected readonly hits = computed(() => {
    const part = this.fold()(this.sought());
    return part === '' ? [] : this.rows().filter(({ name }) => this.fold()(name).includes(part));
  });
  protected readonly place = linkedSignal<string, number>({ source: this.sought, computation: () => 0 });

  protected look(text: string): void {
    this.sought.set(text.trim());
    this.tell();
  }

  protected press(event: KeyboardEvent): void {
    const hit = this.hits()[this.place()];
    if (!hit) return;
    if (event.key === 'Enter') this.entered.emit(hit.key);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.step(event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  }

  private step(by: number): void {
    const count = this.hits().length;
    this.place.update((place) => (place + by + count) % count);
    this.tell();
  }

  private tell(): void {
    const hit = this.hits()[this.place()];
    if (hit) this.found.emit(hit.key);
  }
}
