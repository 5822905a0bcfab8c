import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ComparisonCard, Skeleton } from '@ra-quan/shared/ui';
import { AsOf, CampaignContext } from '@ra-quan/shared/web';
import { cardOf } from '../card-model';
import { ComparisonsClient } from '../comparisons.client';
import { selectionOf } from '../selection';
import { inLanguage } from '../telling';

/** The chosen campaign against its latest base that has a figure: one card, for the overview. */
@Component({
  selector: 'rq-comparison-headline',
  imports: [ComparisonCard, RouterLink, Skeleton, TranslocoPipe],
  template: `
    @if (card(); as shown) {
      <rq-comparison-card [comparison]="shown">
        <p>
          <a routerLink="/comparisons">{{ 'comparisons.open-all' | transloco }}</a>
        </p>
      </rq-comparison-card>
    } @else if (waiting()) {
      <rq-skeleton height="450px" />
    }
  `,
  styles: 'p { margin: 10px 0 0; font-size: var(--text-13); }',
})
export class ComparisonHeadline {
  private readonly client = inject(ComparisonsClient);
  private readonly campaign = inject(CampaignContext).id;
  private readonly knownOn = inject(AsOf);
  private readonly telling = inLanguage();
  private readonly choices = this.client.choices(() => {
    const campaign = this.campaign();
    return campaign === null ? undefined : { campaign, unit: null, asOf: this.knownOn.known() };
  });
  private readonly report = this.client.report(() => {
    const selection = this.choices.hasValue() ? selectionOf(this.choices.value(), undefined, undefined) : undefined;
    return (
      selection && {
        unit: null,
        subject: selection.subject.key,
        base: selection.bases.map(({ key }) => key),
        asOf: this.knownOn.known(),
        on: null,
      }
    );
  });
  protected readonly waiting = computed(() => this.choices.isLoading() || this.report.isLoading());
  /** Nothing is said of a campaign that has no figure yet. */
  protected readonly card = computed(() => {
    const report = this.report.hasValue() ? this.report.value() : undefined;
    const latest = report?.comparisons.filter(({ ratio }) => ratio.value !== null).at(-1);
    return report && latest ? cardOf(report.subject, latest, { ...this.telling(), readAt: report.readAt }) : undefined;
  });
}
