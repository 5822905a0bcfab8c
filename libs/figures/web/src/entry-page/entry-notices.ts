import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Grid, partTooLarge, severalOf } from '@ra-quan/figures/model';
import { Icon, Notices, type RefusedCell, RefusedCells } from '@ra-quan/shared/ui';
import { LanguageChoice } from '@ra-quan/shared/web';
import type { SheetEntry } from './sheet-entry';

/** What there is to say about a sheet that is entered: why it came back, what was not saved, what could not be read. */
@Component({
  selector: 'rq-entry-notices',
  imports: [Icon, Notices, RefusedCells, TranslocoPipe],
  template: `
    <rq-notices [count]="count()">
      @if (returned(); as why) {
        <p class="returned" role="note">
          <strong>{{ 'figures.entry.returned' | transloco }}</strong> {{ why }}
        </p>
      }
      @if (refusal(); as why) {
        <p class="form-problem" role="alert">{{ why }}</p>
      }
      @if (entry().problem() !== undefined || mayFail()) {
        <div class="form-problem" role="alert">
          {{ entry().problem() }}
          <button type="button" class="button small" (click)="entry().retry()">
            <rq-icon name="refresh" [size]="16" />{{ 'figures.entry.save-again' | transloco }}
          </button>
        </div>
      }
      @if (contradictions(); as which) {
        <p class="form-problem" role="alert">{{ which }}</p>
      }
      <rq-refused-cells [cells]="refused()" (answered)="answered.emit($event)" />
    </rq-notices>
  `,
  styles: `
    :host {
      display: contents;
    }
    .returned,
    .form-problem {
      margin: 0;
      padding: 8px 12px;
      font-size: var(--text-13);
    }
    .returned {
      border: 1px solid var(--line);
      border-inline-start: 4px solid var(--attention);
      border-radius: var(--radius);
      background: var(--surface);
    }
    .button {
      margin-top: 4px;
    }
  `,
})
export class EntryNotices {
  private readonly language = inject(LanguageChoice).current;

  readonly grid = input.required<Grid>();
  readonly entry = input.required<SheetEntry>();
  /** Why the sheet could not be submitted. */
  readonly refusal = input<string>();
  readonly refused = input.required<readonly RefusedCell[]>();
  readonly answered = output<{ readonly key: string; readonly text: string }>();

  protected readonly returned = computed(() => (this.grid().sheet?.state === 'returned' ? this.grid().sheet!.stateReason : null));
  /** Counts that cannot both be so, in words. */
  protected readonly contradictions = computed(() => {
    const found = this.entry().contradictions();
    const language = this.language();
    return found.length === 0 ? null : partTooLarge[language].replace('{which}', severalOf(found.map(({ words }) => words))[language]);
  });
  protected readonly mayFail = computed(() => [...this.entry().drafts().values()].some(({ state }) => state === 'failed'));
  protected readonly count = computed(
    () =>
      [this.returned(), this.refusal(), this.contradictions(), this.entry().problem() !== undefined || this.mayFail()].filter(Boolean)
        .length + Math.min(this.refused().length, 1),
  );
}
