import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Comparison, type ComparisonReport, quotation } from '@ra-quan/comparisons/model';
import { ComparisonCard, EmptyState, Icon, Toast } from '@ra-quan/shared/ui';
import { cardOf } from '../card-model';
import { FigureLink } from '../figure-link';
import { inLanguage } from '../telling';

/** The signature cards, one for each base, each with its sentence to copy. */
@Component({
  selector: 'rq-comparison-cards',
  imports: [ComparisonCard, EmptyState, FigureLink, Icon, TranslocoPipe],
  template: `
    @for (card of cards(); track card.key) {
      <rq-comparison-card [comparison]="card.model">
        <div class="actions">
          <button type="button" class="button small" (click)="copy(card.comparison)">
            <rq-icon name="copy" [size]="16" />{{ 'comparisons.copy' | transloco }}
          </button>
          @if (card.comparison.base.value !== null) {
            <rq-figure-link [figure]="card.comparison.base">{{ 'comparisons.base-origin' | transloco }}</rq-figure-link>
          }
        </div>
      </rq-comparison-card>
    } @empty {
      <rq-empty-state icon="compare" [title]="'comparisons.no-base.title' | transloco" [text]="'comparisons.no-base.text' | transloco" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
      gap: 16px;
      align-items: start;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      margin-top: 10px;
    }
  `,
})
export class ComparisonCards {
  readonly report = input.required<ComparisonReport>();
  readonly illustrative = input(false);

  private readonly telling = inLanguage();
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  protected readonly cards = computed(() => {
    const { subject, comparisons, readAt } = this.report();
    return comparisons.map((comparison) => {
      const model = cardOf(subject, comparison, { ...this.telling(), readAt });
      const { indicator, period, campaign } = comparison.base;
      return {
        key: `${indicator.id}/${period.from}/${period.to}/${campaign?.id ?? ''}`,
        comparison,
        model: { ...model, illustrative: model.illustrative || this.illustrative() },
      };
    });
  });

  /** The sentence as the card says it, with what must travel along, in the language of the screen. */
  protected async copy(comparison: Comparison): Promise<void> {
    try {
      const { subject, readAt } = this.report();
      await navigator.clipboard.writeText(quotation(subject, comparison, readAt, this.telling().language));
      await this.toast.tell(this.transloco.translate('comparisons.copied'));
    } catch {
      // The browser refuses the clipboard outside a secure page: the sentence can be marked by hand.
      await this.toast.warn(this.transloco.translate('comparisons.not-copied'));
    }
  }
}
