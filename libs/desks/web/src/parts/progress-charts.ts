import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CampaignStanding, StandingFigure } from '@ra-quan/desks/model';
import { addDays, daysOf, formatCount, formatDay } from '@ra-quan/shared/model';
import { type ChartData, type ChartSeries, LineChart } from '@ra-quan/shared/ui';
import { LanguageChoice } from '@ra-quan/shared/web';

/** Progress against time: of each figure the sum by day beside the last campaign’s and the target, each with its table. */
@Component({
  selector: 'rq-progress-charts',
  imports: [LineChart],
  template: `
    @for (chart of charts(); track chart.id) {
      <rq-line-chart [title]="chart.title" [data]="chart.data" [folded]="true" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
      gap: 16px;
      align-items: start;
    }
    rq-line-chart {
      min-width: 0;
    }
  `,
})
export class ProgressCharts {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;
  readonly standing = input.required<CampaignStanding>();

  /** Every day of the campaign, as it is named below the line. */
  private readonly days = computed(() => {
    const { period, days } = this.standing();
    return daysOf({ from: period.from, to: addDays(period.from, days.all) }).map((day) => formatDay(day).slice(0, 5));
  });
  protected readonly charts = computed(() =>
    this.standing()
      .figures.filter(({ course }) => course.some((value) => value !== null))
      .map((figure) => ({
        id: figure.indicatorId,
        title: this.say('desks.course', { figure: figure.name[this.language()] }),
        data: this.dataOf(figure),
      })),
  );

  private dataOf({ course, base, target, provisional }: StandingFigure): ChartData {
    const { days, period } = this.standing();
    const over = (values: ChartSeries['values']) => this.days().map((_, at) => values[at] ?? null);
    const now = this.say('desks.course-now', { day: formatDay(addDays(period.to, -1)) });
    return {
      categories: this.days(),
      unit: this.say('desks.course-unit'),
      series: [
        ...(base?.course.some((value) => value !== null)
          ? [{ name: base.campaign[this.language()], values: over(base.course), base: true }]
          : []),
        ...(target === null
          ? []
          : [
              {
                name: this.say('desks.course-target', { target: formatCount(target, this.language()) }),
                even: true,
                values: this.days().map((_, at) => Math.round((target * (at + 1)) / days.all)),
              },
            ]),
        { name: now, values: over(course), ...(provisional && { mark: 'provisional' as const }) },
      ],
    };
  }

  private say(key: string, params: Record<string, string> = {}): string {
    return this.transloco.translate(key, params, this.language());
  }
}
