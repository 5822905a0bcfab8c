import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ComparisonReport } from '@ra-quan/comparisons/model';
import { BarChart, LineChart, Mark } from '@ra-quan/shared/ui';
import { CampaignContext } from '@ra-quan/shared/web';
import { monthsChart, yearsChart } from '../comparison-charts';
import { inLanguage } from '../telling';

/** The years side by side, and the months of the subject; each with its table. */
@Component({
  selector: 'rq-comparison-charts',
  imports: [BarChart, LineChart, Mark, TranslocoPipe],
  template: `
    @if (report().comparisons.length > 0) {
      <div>
        <rq-bar-chart [title]="'comparisons.charts.years' | transloco" [data]="years()" />
        <p>
          {{ 'comparisons.charts.outlined' | transloco }}
          @if (unlike()) {
            {{ 'comparisons.charts.unlike' | transloco }}
          }
        </p>
      </div>
    }
    @if (report().months.length > 0) {
      <div>
        <rq-line-chart [title]="'comparisons.charts.months' | transloco" [data]="months()" />
        @if (generated()) {
          <p><rq-mark mark="illustrative" /> {{ 'comparisons.charts.generated' | transloco }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr));
      gap: 16px;
      align-items: start;
    }
    p {
      margin: 6px 0 0;
      font-size: var(--text-12);
      color: var(--ink-soft);
    }
  `,
})
export class ComparisonCharts {
  readonly report = input.required<ComparisonReport>();

  private readonly telling = inLanguage();
  private readonly context = inject(CampaignContext);
  private readonly persons = computed(() => this.telling().translate('comparisons.persons'));
  protected readonly years = computed(() => yearsChart(this.report(), this.persons(), this.telling().language));
  protected readonly months = computed(() => monthsChart(this.report(), this.persons(), this.telling().language));
  protected readonly unlike = computed(() =>
    this.report().comparisons.some(({ caveats }) => caveats.some(({ kind }) => kind === 'gross-vs-net')),
  );
  /** Sums by month are sums of generated parts, for the country too. */
  protected readonly generated = computed(() => this.context.campaign()?.illustrative ?? false);
}
