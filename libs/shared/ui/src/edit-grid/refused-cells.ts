import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Language, formatCount, proposalFor } from '@ra-quan/shared/model';

/** A text that cannot be read as a count without guessing. */
export interface RefusedCell {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** The questions about refused cells, each with the count somebody may have meant; nothing is taken without an answer. */
@Component({
  selector: 'rq-refused-cells',
  imports: [TranslocoPipe],
  template: `
    @if (questions().length > 0) {
      <section role="alert">
        <h2>{{ 'ui.grid.question.title' | transloco: { count: cells().length } }}</h2>
        <ul>
          @for (cell of questions(); track cell.key) {
            <li>
              <span
                ><strong>{{ cell.name }}:</strong> {{ 'ui.grid.question.why' | transloco: { text: cell.text } }}</span
              >
              @if (cell.count !== undefined) {
                <button type="button" class="button small" (click)="answered.emit({ key: cell.key, text: cell.count + '' })">
                  {{ 'ui.grid.question.take' | transloco: { count: cell.written } }}
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 12px;
      padding: 10px 16px;
      border: 1px solid var(--line);
      border-inline-start: 4px solid var(--danger);
      border-radius: var(--radius);
      font-size: var(--text-13);
      background: var(--surface);
    }
    h2 {
      margin: 0 0 4px;
      font-size: var(--text-14);
      font-weight: 600;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      padding: 3px 0;
    }
  `,
})
export class RefusedCells {
  readonly cells = input.required<readonly RefusedCell[]>();
  readonly answered = output<{ readonly key: string; readonly text: string }>();

  private readonly language = inject(TranslocoService).activeLang;
  /** Ten at a time: the others come when these are answered. */
  protected readonly questions = computed(() =>
    this.cells()
      .slice(0, 10)
      .map((cell) => {
        const count = proposalFor(cell.text);
        return { ...cell, count, written: formatCount(count, this.language() as Language) };
      }),
  );
}
