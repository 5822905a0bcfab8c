import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ComparisonReport, type Progress, coveredPercent, qualified, unitWords, wordsFor } from '@ra-quan/comparisons/model';
import { type Language, formatDecimal, formatPercent } from '@ra-quan/shared/model';
import { Mark, StatusChip } from '@ra-quan/shared/ui';
import { CountPipe, DayPipe, PercentPipe } from '@ra-quan/shared/web';
import { markOf, periodLabel } from '../card-model';
import { FigureLink } from '../figure-link';
import { type Translate, inLanguage } from '../telling';

const tones = { estimated: 'waiting', provisional: 'waiting', submitted: 'waiting', approved: 'done', published: 'done' } as const;

/** The figure that is compared, with what gives it its meaning: status, source, other sources, coverage, target. */
@Component({
  selector: 'rq-subject-card',
  imports: [CountPipe, DayPipe, FigureLink, Mark, PercentPipe, StatusChip, TranslocoPipe],
  templateUrl: './subject-card.html',
  styleUrl: './subject-card.scss',
})
export class SubjectCard {
  readonly report = input.required<ComparisonReport>();
  readonly illustrative = input(false);

  private readonly telling = inLanguage();
  protected readonly language = computed(() => this.telling().language);
  protected readonly figure = computed(() => this.report().subject);
  protected readonly shown = computed(() => {
    const { language } = this.telling();
    const figure = this.figure();
    return {
      name: language === 'vi' ? figure.indicator.name : figure.indicator.nameEn,
      period: periodLabel(figure, language),
      value: qualified(figure.value, figure.qualifier, language),
      unit: unitWords(figure.indicator, language),
      mark: markOf(figure),
      tone: figure.status && tones[figure.status],
    };
  });
  protected readonly covered = computed(() => {
    const { coverage } = this.figure();
    return coverage && coveredPercent(coverage);
  });
  /** Never capped: 312 % of a target is 312 %. */
  protected readonly target = computed(() => {
    const target = this.report().target;
    const { language } = this.telling();
    if (!target) return undefined;
    const { value, undefined: why } = target.completion;
    const { translate } = this.telling();
    return {
      value: target.value,
      pace: this.figure().cutFrom === null ? undefined : paceWords(target, language, translate),
      before: target.before,
      percent: value,
      words: value === null ? wordsFor(why)[language] : formatPercent(value, language),
      // The longer of the two fills the scale.
      done: value === null ? 0 : Math.min(100, value),
      goal: value === null || value <= 100 ? 100 : (100 / value) * 100,
    };
  });
}

/** How much of the time is gone, and what each day left must bring. */
function paceWords({ timePassed, neededPerDay }: Progress, language: Language, translate: Translate): string {
  const time = translate('comparisons.pace.time', { percent: formatPercent(timePassed, language) });
  return neededPerDay === null
    ? time
    : `${time}; ${translate('comparisons.pace.needed', { count: formatDecimal(neededPerDay, language) })}`;
}
