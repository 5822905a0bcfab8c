import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { completion, progressOf, ratio } from '@ra-quan/comparisons/model';
import type { CampaignStanding, StandingFigure } from '@ra-quan/desks/model';
import { type Day, addDays, formatDecimal, inSentence } from '@ra-quan/shared/model';
import { Mark } from '@ra-quan/shared/ui';
import { CountPipe, DayPipe, LanguageChoice, PercentPipe } from '@ra-quan/shared/web';

/** Below this share of communes a number says less than who has not spoken yet, in percent. */
const enough = 10;

/** A figure with what is computed from it. */
interface ShownFigure extends StandingFigure {
  readonly percentOfTarget: number | null;
  readonly percentOfBase: number | null;
  /** So many on each day that is left are needed to meet the target; `null` where it is met, not set, or the time is over. */
  readonly neededADay: string | null;
  /** The way to the reports that it adds up. */
  readonly proof: Readonly<Record<string, string | number>>;
}

/** Where the campaign stands in one's own territory: to date, against target, time and the same days before. */
@Component({
  selector: 'rq-standing-card',
  imports: [CountPipe, DayPipe, Mark, PercentPipe, RouterLink, TranslocoPipe],
  templateUrl: './standing-card.html',
  styleUrl: './standing-card.scss',
})
export class StandingCard {
  protected readonly language = inject(LanguageChoice).current;
  readonly standing = input.required<CampaignStanding>();
  readonly today = input.required<Day>();

  /** As it stands inside a phrase. */
  protected readonly unitName = computed(() =>
    this.language() === 'vi' ? inSentence(this.standing().unit.name) : this.standing().unit.name,
  );
  protected readonly percentOfTime = computed(() => completion(this.standing().days.gone, this.standing().days.all).value);
  protected readonly coverageToday = computed(() => this.standing().coverage.find(({ day }) => day === this.today()));
  /** Too few have spoken today for their sum to say anything. */
  protected readonly isEarly = computed(() => {
    const coverage = this.coverageToday();
    return coverage !== undefined && (completion(coverage.reported, coverage.expected).value ?? 0) < enough;
  });
  protected readonly figures = computed(() =>
    this.standing().figures.map((figure): ShownFigure => {
      const { campaignId, period, unit } = this.standing();
      return {
        ...figure,
        percentOfTarget: completion(figure.toDate, figure.target).value,
        percentOfBase: ratio(figure.toDate, figure.base?.value ?? null).value,
        neededADay: this.neededADay(figure),
        proof: { campaign: campaignId, indicator: figure.indicatorId, unit: unit.id, from: period.from, to: period.to, extent: 'own' },
      };
    }),
  );

  /** The same that the comparison says, in words of a number. */
  private neededADay({ toDate, target }: StandingFigure): string | null {
    const { period, days } = this.standing();
    if (target === null) return null;
    const window = { from: period.from, to: addDays(period.from, days.all) };
    const { neededPerDay } = progressOf(toDate, { value: target, period: window, before: [] }, addDays(period.from, days.gone - 1));
    return neededPerDay === null ? null : formatDecimal(neededPerDay, this.language());
  }
}
